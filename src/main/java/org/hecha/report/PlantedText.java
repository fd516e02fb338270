package org.hecha.report;

import java.util.List;
import org.hecha.document.Place;

/**
 * A paragraph, cell, property or picture that holds advertising of the kept lists: gambling, pornography, fraud.
 *
 * @param raw the first such words as they stand
 * @param words all of them, each once
 * @param where what holds them
 * @param sentence around the first
 * @param section key of the section they stand in
 * @param certainty how sure the reading is
 * @param place characters of the first words
 */
public record PlantedText(
        String raw, List<String> words, Where where, String sentence, String section, Certainty certainty, Place place)
        implements Fact {

    /** What of a document can hold text. */
    public enum Where {
        /** The report's text and tables, text boxes too: what every reader sees. */
        TEXT,
        /** Running heads and footnotes. */
        MARGIN,
        /** Hidden text, comments, tracked deletions. */
        HIDDEN,
        /** Title, author, keywords and the like. */
        PROPERTY,
        /** A picture's name or description. */
        IMAGE,
        /** The target of a link. */
        LINK
    }

    public PlantedText {
        words = List.copyOf(words);
    }

    @Override
    public String quote() {
        return raw;
    }
}
