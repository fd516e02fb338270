package org.hecha.across;

import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * The units that a unit is compared with: towns with towns, bureaus with bureaus of their trade, in the same year.
 *
 * @param title what they are: 乡镇, 水务局
 * @param year the year
 * @param size how many there are, the unit itself left out
 */
public record PeerGroup(String title, int year, int size) implements Fact {

    @Override
    public Place place() {
        return Place.DOCUMENT;
    }

    @Override
    public String quote() {
        return "";
    }

    @Override
    public String section() {
        return "";
    }

    @Override
    public Certainty certainty() {
        return Certainty.CERTAIN;
    }
}
