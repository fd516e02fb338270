package org.hecha.report;

import org.hecha.document.Place;

/**
 * The report as a whole.
 *
 * @param unitName the reporting unit as the report names it; empty if it does not
 * @param kind what kind of authority it is, as far as its name tells
 * @param year the year it reports on; 0 if it cannot be told
 * @param judgedYear the year whose rules it is judged by: {@code year}, or, where that cannot be told, the first year of the
 *     form that its tables follow; 0 if they tell neither
 * @param regime id of the form that governs that year
 * @param title its title as it stands; empty if none was found
 * @param certainty how sure year and unit are
 * @param place where the title stands
 */
public record Report(
        String unitName,
        UnitKind kind,
        int year,
        int judgedYear,
        String regime,
        String title,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return title;
    }

    @Override
    public String section() {
        return "";
    }

    public boolean yearKnown() {
        return year > 0;
    }
}
