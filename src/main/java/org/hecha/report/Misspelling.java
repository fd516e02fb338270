package org.hecha.report;

import org.hecha.document.Place;

/**
 * Words that the kept lists know as misspelt.
 *
 * @param raw as they stand: 有章可寻
 * @param right what should stand: 有章可循
 * @param group of the list's entry: 成语
 * @param source why they are wrong, in the words of the list
 * @param sentence around them
 * @param section key of the section they stand in
 * @param own whether they belong to the report itself
 * @param certainty how sure the reading is
 * @param place their characters
 */
public record Misspelling(
        String raw,
        String right,
        String group,
        String source,
        String sentence,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
