package org.hecha.rule;

import org.hecha.document.Place;
import org.hecha.report.Certainty;

/**
 * What a finding points at.
 *
 * @param place for the order of reading
 * @param location for outputs
 * @param quote the words as they stand, uncut
 * @param certainty how sure the reading is
 * @param legible whether the words there can be held against anyone
 * @param stated whether the file states them, or a machine read them off a picture
 */
record Spot(Place place, Location location, String quote, Certainty certainty, boolean legible, boolean stated) {}
