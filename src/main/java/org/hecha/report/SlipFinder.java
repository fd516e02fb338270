package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import org.hecha.document.Document;
import org.hecha.form.SlipWords;

/** Finds slips of the pen in a report's own prose. */
final class SlipFinder {

    private final DoubledWords doubled;
    private final StrayGaps gaps;

    SlipFinder(SlipWords words) {
        this.doubled = new DoubledWords(words.doubled());
        this.gaps = new StrayGaps(words.whole());
    }

    List<Slip> find(Document document, List<ProseText> prose) {
        Doubts doubts = Doubts.of(document.blocks());
        List<ProseText> own = prose.stream().filter(ProseText::own).toList();
        boolean paged =
                document.mediaType().endsWith("pdf") || document.mediaType().endsWith("ofd");
        Slips slips = new Slips(doubts);
        own.forEach(paragraph -> doubled.find(paragraph, slips));
        RepeatedText.find(own, slips);
        new Ordinals(slips).find(own);
        HalfWidthMarks.find(own, slips);
        UnpairedMarks.find(own, slips);
        if (!paged) {
            // Of a page only places of glyphs are known: its gaps are ours, not the author's.
            gaps.find(own, slips);
        }
        GarbledText.find(own, paged, slips);
        return slips.found;
    }

    /** What was found so far. */
    static final class Slips {

        private final Doubts doubts;
        private final List<Slip> found = new ArrayList<>();

        Slips(Doubts doubts) {
            this.doubts = doubts;
        }

        void add(Slip.Kind kind, ProseText paragraph, int start, int end, String other) {
            add(kind, paragraph, start, end, other, 1, doubts.at(paragraph.place()));
        }

        void add(Slip.Kind kind, ProseText paragraph, int start, int end, String other, int count) {
            add(kind, paragraph, start, end, other, count, doubts.at(paragraph.place()));
        }

        void add(
                Slip.Kind kind, ProseText paragraph, int start, int end, String other, int count, Certainty certainty) {
            found.add(new Slip(
                    kind,
                    paragraph.text().substring(start, end),
                    other,
                    count,
                    paragraph.section(),
                    paragraph.own(),
                    certainty,
                    paragraph.at(start, end)));
        }
    }
}
