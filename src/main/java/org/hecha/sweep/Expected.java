package org.hecha.sweep;

import org.hecha.sweep.store.Listing;

/**
 * A report that the roster expects without saying where it is: it is looked for among those that are read.
 *
 * @param source of the line, for messages: {@code 花名册.csv#12}
 * @param listed unit and year
 */
public record Expected(String source, Listing listed) {}
