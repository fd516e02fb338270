package org.hecha.across;

import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * Last year's report of the same unit.
 *
 * @param source the path it was read from
 * @param unitName the unit as it names it
 * @param year the year it reports on
 * @param regime id of the form that governs that year
 * @param sameForm whether that form is the one of this report
 * @param figures number of figures in its tables
 * @param certainty how sure its year and unit are
 */
public record EarlierReport(
        String source, String unitName, int year, String regime, boolean sameForm, int figures, Certainty certainty)
        implements Fact {

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
}
