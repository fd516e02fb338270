package org.hecha.report;

import java.util.List;
import org.hecha.document.Place;

/**
 * The report's title, taken apart.
 *
 * @param raw as it stands, lines joined
 * @param unitName the words before year and 政府信息公开; empty if none
 * @param years the years it names, in order
 * @param name the words from 政府信息公开 or its like to the end: 政务信息公开年度报告
 * @param wording how near {@code name} comes to the prescribed wording: 100 for equal
 * @param doubled a word that stands twice: 年度; empty if none
 * @param certainty whether it is beyond doubt the title
 * @param place where it stands
 */
public record ReportTitle(
        String raw,
        String unitName,
        List<Integer> years,
        String name,
        int wording,
        String doubled,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }

    @Override
    public String section() {
        return "";
    }
}
