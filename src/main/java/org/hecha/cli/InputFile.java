package org.hecha.cli;

import java.nio.file.Path;

/**
 * A file to audit.
 *
 * @param source the path as the user gave it, with {@code /} between its parts
 * @param file where it is
 */
record InputFile(String source, Path file) {}
