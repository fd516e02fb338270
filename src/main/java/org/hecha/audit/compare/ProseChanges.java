package org.hecha.audit.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.hecha.audit.compare.Comparison.ChangedProse;
import org.hecha.audit.compare.Comparison.Piece;
import org.hecha.document.Paragraph;
import org.hecha.document.Story;
import org.hecha.report.Section;

/** The paragraphs that differ, each beside what it was before. */
final class ProseChanges {

    /** Longer paragraphs are shown whole, not letter by letter: that takes the square of their length. */
    private static final int LONGEST = 3_000;

    /** Paragraphs that share less than this part of their letters are two, not one that was changed. */
    private static final double ALIKE = 0.4;

    private ProseChanges() {}

    static List<ChangedProse> of(ReadReport before, ReadReport after) {
        List<Paragraph> old = paragraphs(before);
        List<Paragraph> corrected = paragraphs(after);
        List<ChangedProse> changes = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(words(old), words(corrected)).getDeltas()) {
            int gone = delta.getSource().getPosition();
            int come = delta.getTarget().getPosition();
            pair(
                    before,
                    old.subList(gone, gone + delta.getSource().size()),
                    after,
                    corrected.subList(come, come + delta.getTarget().size()),
                    changes);
        }
        return changes;
    }

    private static List<Paragraph> paragraphs(ReadReport report) {
        return report.document().blocks().stream()
                .filter(block -> block instanceof Paragraph paragraph && paragraph.story() == Story.BODY)
                .map(Paragraph.class::cast)
                .toList();
    }

    /** White space alone is no change. */
    private static List<String> words(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.shown().replaceAll("[\\s\u3000\u00a0]+", ""))
                .toList();
    }

    /** Beside each paragraph that went, in order, the next one that came and is like it. */
    private static void pair(
            ReadReport before,
            List<Paragraph> gone,
            ReadReport after,
            List<Paragraph> come,
            List<ChangedProse> changes) {
        int next = 0;
        for (Paragraph old : gone) {
            int partner = -1;
            for (int i = next; i < come.size() && partner < 0; i++) {
                partner = alike(old.shown(), come.get(i).shown()) ? i : -1;
            }
            if (partner < 0) {
                changes.add(change(heading(before, old), old.shown(), ""));
            } else {
                come.subList(next, partner).forEach(one -> changes.add(change(heading(after, one), "", one.shown())));
                Paragraph now = come.get(partner);
                changes.add(change(heading(after, now), old.shown(), now.shown()));
                next = partner + 1;
            }
        }
        come.subList(next, come.size()).forEach(one -> changes.add(change(heading(after, one), "", one.shown())));
    }

    private static boolean alike(String one, String other) {
        int[] counts = new int[1 << 16];
        one.chars().forEach(c -> counts[c]++);
        long shared = other.chars().filter(c -> counts[c]-- > 0).count();
        return shared >= ALIKE * Math.max(one.length(), other.length());
    }

    private static String heading(ReadReport report, Paragraph paragraph) {
        return report.facts().all(Section.class).stream()
                .filter(section -> section.place().block() <= paragraph.place().block())
                .reduce((earlier, later) -> later)
                .map(Section::title)
                .orElse("");
    }

    private static ChangedProse change(String section, String before, String after) {
        return new ChangedProse(section, before, after, pieces(before, after));
    }

    private static List<Piece> pieces(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        if (before.isEmpty() || after.isEmpty() || before.length() > LONGEST || after.length() > LONGEST) {
            add(pieces, Piece.Kind.DELETED, before);
            add(pieces, Piece.Kind.INSERTED, after);
            return pieces;
        }
        List<String> old = characters(before);
        List<String> now = characters(after);
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(pieces, Piece.Kind.SAME, String.join("", old.subList(done, start)));
            add(pieces, Piece.Kind.DELETED, String.join("", delta.getSource().getLines()));
            add(pieces, Piece.Kind.INSERTED, String.join("", delta.getTarget().getLines()));
            done = start + delta.getSource().size();
        }
        add(pieces, Piece.Kind.SAME, String.join("", old.subList(done, old.size())));
        return pieces;
    }

    /** Numbers are changed as a whole: 15 to 25 is not a 1 that became a 2. */
    private static List<String> characters(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder number = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= '0' && c <= '9') {
                number.appendCodePoint(c);
            } else {
                if (!number.isEmpty()) {
                    units.add(number.toString());
                    number.setLength(0);
                }
                units.add(Character.toString(c));
            }
        });
        if (!number.isEmpty()) {
            units.add(number.toString());
        }
        return units;
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
