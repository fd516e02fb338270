package org.hecha.across;

import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * A report that a unit of the roster owes.
 *
 * @param unitName the unit as the roster names it
 * @param year the year
 * @param received whether there is a report, even one that cannot be read
 */
public record ExpectedReport(String unitName, int year, boolean received) implements Fact {

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
