package org.hecha.report;

import java.util.Set;
import org.hecha.document.Place;

/**
 * Words that say something of all cases: 均已办结, 均获维持.
 *
 * @param kind {@code all-closed} or {@code all-upheld}
 * @param topics what is spoken of: {@code application}, {@code reconsideration}, {@code litigation}
 * @param raw the words
 * @param sentence the sentence they stand in
 * @param ours whether it is the report's own unit and year that is spoken of
 * @param section key of the section it stands in
 * @param certainty how sure the reading is
 * @param place of the words
 */
public record Assertion(
        String kind,
        Set<String> topics,
        String raw,
        String sentence,
        boolean ours,
        String section,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
