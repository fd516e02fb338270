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
 * @param words how sure the characters there are, whatever was made of them
 */
record Spot(Place place, Location location, String quote, Certainty certainty, Certainty words) {}
