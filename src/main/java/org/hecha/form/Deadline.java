package org.hecha.form;

import java.util.List;

/**
 * The last day of publication, in the year after the report's.
 *
 * @param kinds kinds of unit it binds: {@code government}, {@code department}, {@code town}, …
 * @param month 1–12
 * @param day of the month
 * @param binding whether the law itself sets it for these units, or only common practice
 */
public record Deadline(List<String> kinds, int month, int day, boolean binding) {}
