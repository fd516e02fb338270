package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hecha.document.Document;
import org.hecha.form.Wording;
import org.jspecify.annotations.Nullable;

/** Finds slips of the pen in prose: each kind has a finder of its own. */
final class SlipFinder {

    /** Shorter paragraphs without a full stop are titles, signatures and labels, which are set with gaps and without marks. */
    private static final int PROSE = 15;

    /** How many paragraphs a quotation may run over. */
    private static final int QUOTED = 8;

    private static final Pattern SENTENCE = Pattern.compile("[。！？；]\\s*$");

    private final DoubledWords doubled;
    private final BrokenWords broken;
    private final Garble garble;

    SlipFinder(Wording wording) {
        this.doubled = new DoubledWords(wording.doubled());
        this.broken = new BrokenWords(wording.unbroken());
        this.garble = new Garble(wording.garbage());
    }

    /** A finding of one kind before it is a fact. */
    record Hit(Slip.Kind kind, int start, int end, String right) {}

    List<Slip> find(Document document, List<ProseText> prose) {
        boolean stated = !isPaged(document.mediaType());
        List<Slip> slips = new ArrayList<>();
        Gathered halfWidth = new Gathered();
        int fullWidth = 0;
        for (int i = 0; i < prose.size(); i++) {
            ProseText paragraph = prose.get(i);
            if (!paragraph.own()) {
                continue;
            }
            String text = paragraph.text();
            fullWidth += Marks.fullWidth(text);
            add(doubled.in(text), paragraph, slips);
            add(garble.in(text, stated), paragraph, slips);
            if (text.length() >= PROSE || SENTENCE.matcher(text).find()) {
                halfWidth.add(Marks.halfWidth(text), paragraph);
                if (!isQuotedOn(prose, i)) {
                    add(Marks.unpaired(text), paragraph, slips);
                }
                add(Marks.doubled(text), paragraph, slips);
                if (stated) {
                    add(broken.in(text), paragraph, slips);
                }
            }
        }
        if (halfWidth.count * 2 <= fullWidth) {
            // Some sites turn all marks of a text to half width: then they are no slip of the author.
            halfWidth.slip().ifPresent(slips::add);
        }
        return slips;
    }

    /** Whether a mark that is alone in a paragraph has its partner in one near by, as a long quotation has. */
    private static boolean isQuotedOn(List<ProseText> prose, int index) {
        int balance = Marks.balance(prose.get(index).text());
        for (int i = Math.max(0, index - QUOTED); balance != 0 && i <= index + QUOTED && i < prose.size(); i++) {
            if ((i < index && balance < 0) || (i > index && balance > 0)) {
                if (Marks.balance(prose.get(i).text()) == -balance) {
                    return true;
                }
            }
        }
        return false;
    }

    /** On pages characters are drawn: what a font does not explain and gaps between characters are matters of reading. */
    private static boolean isPaged(String mediaType) {
        String type = mediaType.toLowerCase(Locale.ROOT);
        return type.contains("pdf") || type.contains("ofd") || type.startsWith("image/");
    }

    /** One fact for a paragraph and kind, at the first place. */
    private static void add(List<Hit> hits, ProseText paragraph, List<Slip> slips) {
        Gathered gathered = new Gathered();
        gathered.add(hits, paragraph);
        gathered.slip().ifPresent(slips::add);
    }

    /** Slips of one kind that are one habit: a report typed in half width has made one mistake, not a hundred. */
    private static final class Gathered {

        private @Nullable ProseText paragraph;
        private @Nullable Hit first;
        private int count;

        void add(List<Hit> hits, ProseText from) {
            if (first == null && !hits.isEmpty()) {
                first = hits.get(0);
                paragraph = from;
            }
            count += hits.size();
        }

        Optional<Slip> slip() {
            if (first == null || paragraph == null) {
                return Optional.empty();
            }
            return Optional.of(new Slip(
                    first.kind(),
                    paragraph.text().substring(first.start(), first.end()),
                    first.right(),
                    count,
                    paragraph.section(),
                    true,
                    Certainty.CERTAIN,
                    paragraph.at(first.start(), first.end())));
        }
    }
}
