package org.hecha.report;

import org.hecha.document.Place;

/**
 * Whether the report tells something that the form wants told, by the words it looks for.
 *
 * @param kind {@code aspect} of the overview, {@code contents} of the law where headings are free, or
 *     {@code assessment} (考核、评议、责任追究)
 * @param key stable name of what is owed: {@code oversight}, {@code fees}
 * @param title what the form calls it
 * @param told whether any of the words stands in the report's own prose or headings
 * @param section key of the section in which it is owed; empty for the whole report
 * @param certainty how sure the reading is
 * @param place where it is told, else where it is owed
 */
public record Coverage(
        String kind, String key, String title, boolean told, String section, Certainty certainty, Place place)
        implements Fact {

    @Override
    public String quote() {
        return "";
    }
}
