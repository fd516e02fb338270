package org.hecha.desk;

import java.nio.file.Path;

/**
 * A file whose turn has come.
 *
 * @param caseId case
 * @param number version of the case
 * @param fileName what messages call it
 * @param file where it is
 */
public record Task(int caseId, int number, String fileName, Path file) {}
