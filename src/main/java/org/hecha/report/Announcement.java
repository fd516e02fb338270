package org.hecha.report;

import java.util.List;
import org.hecha.document.Place;

/**
 * What the preface says that the report consists of.
 *
 * @param count how many parts it announces (八个方面); 0 where it gives no number
 * @param names the parts it names, in order; empty if it names none
 * @param complete whether the list of names is meant to be whole: no 等 before the number
 * @param headings how many sections the report itself has
 * @param unmatched names of which the report has no such section
 * @param raw the words as they stand
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Announcement(
        int count,
        List<String> names,
        boolean complete,
        int headings,
        List<String> unmatched,
        String raw,
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
