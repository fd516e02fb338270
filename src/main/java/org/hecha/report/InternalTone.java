package org.hecha.report;

import org.hecha.document.Place;

/**
 * Words of a letter to a superior: 根据贵办, 特此汇报, a salutation.
 *
 * @param raw as they stand
 * @param right what a public report says instead; empty if nothing
 * @param group of the list's entry: 称呼, 套语, …
 * @param sentence around them
 * @param preface whether they stand before the first section
 * @param section key of the section they stand in
 * @param own whether they belong to the report itself
 * @param certainty how sure the reading is
 * @param place their characters
 */
public record InternalTone(
        String raw,
        String right,
        String group,
        String sentence,
        boolean preface,
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
