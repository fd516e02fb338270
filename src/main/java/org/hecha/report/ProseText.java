package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.Block;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;

/**
 * A paragraph with where it belongs: what the finders of claims, dates and citations read.
 *
 * @param text as it stands
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param preface whether it stands before the first section
 * @param place of the paragraph
 */
record ProseText(String text, String section, boolean own, boolean preface, Place place) {

    private static final String STOPS = "。！？；\n";

    /** No sentence that is meant to be read goes on for longer, to either side. */
    private static final int LONGEST = 500;

    /** The body paragraphs of a document. */
    static List<ProseText> of(List<Block> blocks, Outline outline) {
        List<ProseText> prose = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && OutlineReader.isBody(paragraph)) {
                Place place = paragraph.place();
                prose.add(new ProseText(
                        paragraph.text(),
                        outline.sectionAt(place),
                        outline.own(place),
                        place.block() < outline.prefaceEnd(),
                        place));
            }
        }
        return prose;
    }

    Place at(int start, int end) {
        return place.characters(start, end);
    }

    /** The sentence around the characters from {@code start} to {@code end}; of one without an end, the part around them. */
    String sentence(int start, int end) {
        int from = start;
        while (from > Math.max(0, start - LONGEST) && STOPS.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + LONGEST) && STOPS.indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return text.substring(from, Math.min(text.length(), to + 1)).strip();
    }
}
