package org.hecha.sweep;

import org.hecha.audit.Auditor;
import org.hecha.sweep.store.Listing;

/**
 * A file to sweep.
 *
 * @param source the path as it was typed; of a file in an archive then {@code !/} and its path there
 * @param content its bytes, read when its turn comes
 * @param listed what the roster says of it; {@link Listing#NONE} if none does
 */
public record SweepInput(String source, Auditor.Content content, Listing listed) {}
