package org.hecha.across;

import java.math.BigDecimal;
import java.util.List;
import org.hecha.document.Place;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;

/**
 * Tables of this year's report beside the same tables of last year's, cell by cell; what there is at the end of a year is
 * left out, for it may well stay as it is.
 *
 * @param table key of the table; empty for all tables together
 * @param titles what the form calls the tables
 * @param compared number of cells that hold a number in this year's or last year's table
 * @param same how many of them hold the same number in both
 * @param distinct how many different numbers above 0 are among those
 * @param greatest the greatest of them; 0 if there is none
 * @param year last year
 * @param section key of the section that the first table stands in
 * @param certainty the lowest of the figures'
 * @param place where the first table begins
 */
public record RepeatedFigures(
        String table,
        List<String> titles,
        int compared,
        int same,
        int distinct,
        BigDecimal greatest,
        int year,
        String section,
        Certainty certainty,
        Place place)
        implements Fact {

    /** Whether every cell says the same. */
    public boolean isWhole() {
        return same == compared;
    }

    @Override
    public String quote() {
        return "";
    }
}
