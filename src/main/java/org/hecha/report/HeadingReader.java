package org.hecha.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.hecha.document.Block;
import org.hecha.document.Paragraph;

/** Reads numbered headings, each with the one before it in its list. */
final class HeadingReader {

    private HeadingReader() {}

    static List<Heading> read(List<Block> blocks, List<HeadingCandidate> candidates, Outline outline) {
        List<Heading> headings = new ArrayList<>();
        Heading[] last = new Heading[6];
        boolean own = true;
        for (HeadingCandidate candidate : candidates) {
            Numeral numeral = candidate.numeral();
            if (numeral == null) {
                continue;
            }
            boolean nowOwn = outline.own(candidate.paragraph().place());
            if (nowOwn != own) {
                Arrays.fill(last, null);
                own = nowOwn;
            }
            int level = numeral.style().level();
            Heading before = numeral.number() == 1 ? null : last[level];
            int previous = before == null
                    ? 0
                    : lastInline(blocks, before, candidate.paragraph(), numeral).orElse(before.number());
            Heading heading = new Heading(
                    numeral.style(),
                    numeral.number(),
                    numeral.text(),
                    candidate.headline(),
                    previous,
                    before == null ? "" : before.numeral(),
                    before == null ? numeral.style() : before.style(),
                    outline.sectionAt(candidate.paragraph().place()),
                    own,
                    candidate.headline().length() <= HeadingCandidate.LONGEST ? Certainty.CERTAIN : Certainty.LIKELY,
                    candidate.paragraph().place());
            headings.add(heading);
            last[level] = heading;
            for (int deeper = level + 1; deeper < last.length; deeper++) {
                last[deeper] = null;
            }
        }
        return headings;
    }

    /** The number before this one where it stands inside a paragraph since the last heading of the list, not at its head. */
    private static Optional<Integer> lastInline(List<Block> blocks, Heading before, Paragraph here, Numeral numeral) {
        int wanted = numeral.number() - 1;
        if (wanted <= before.number()) {
            return Optional.empty();
        }
        String written =
                numeral.text().replaceAll("[0-9０-９一二三四五六七八九十①-⑳]+", Matcher.quoteReplacement(digits(wanted, numeral)));
        for (Block block :
                blocks.subList(before.place().block() - 1, here.place().block() - 1)) {
            if (block instanceof Paragraph paragraph && paragraph.shown().contains(written)) {
                return Optional.of(wanted);
            }
        }
        return Optional.empty();
    }

    private static String digits(int number, Numeral like) {
        return switch (like.style()) {
            case DIGIT_DOT, DIGIT_COMMA, DIGIT_BRACKETS -> Integer.toString(number);
            case CIRCLED -> String.valueOf((char) ('①' + number - 1));
            case PART, CHINESE, CHINESE_BRACKETS ->
                number <= 10
                        ? String.valueOf("一二三四五六七八九十".charAt(number - 1))
                        : "十" + "一二三四五六七八九".charAt(Math.min(number - 11, 8));
        };
    }
}
