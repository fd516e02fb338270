package org.hecha.memo.annotate;

import org.hecha.document.Note.Anchor;
import org.hecha.document.Place;

/**
 * Where a note on a finding stands.
 *
 * @param place in the document
 * @param anchor on its words, or before or behind it where something is missing
 */
record Target(Place place, Anchor anchor) {}
