package org.hecha.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds characters that nobody wrote. */
final class Garble {

    /** Replaced characters; private ones, but for a single one at the beginning, which is a bullet of a symbol font. */
    private static final Pattern LOST =
            Pattern.compile("\uFFFD+|[\uE000-\uF8FF]{2,}|(?<=[\u4e00-\u9fff])[\uE000-\uF8FF]+(?=[\u4e00-\u9fff])");

    /** UTF-8 read as Latin: å…¬å¼€. */
    private static final Pattern LATIN =
            Pattern.compile("(?:[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u0178\u2018-\u2026\u20ac]{1,2}){2,}");

    /** Kangxi radicals and their supplement, which look like the characters that were meant. */
    private static final Pattern RADICAL = Pattern.compile("[\u2E80-\u2FD5]+");

    private final List<String> garbage;

    Garble(List<String> garbage) {
        this.garbage = garbage;
    }

    /** @param stated whether the format states its text, so that the author and not the reading is to blame */
    List<SlipFinder.Hit> in(String text, boolean stated) {
        if (!isSuspect(text)) {
            return List.of();
        }
        for (String words : garbage) {
            int at = text.indexOf(words);
            if (at >= 0) {
                return List.of(new SlipFinder.Hit(Slip.Kind.GARBLED, at, at + words.length(), ""));
            }
        }
        if (!stated) {
            return List.of();
        }
        return first(LATIN, text, Slip.Kind.GARBLED)
                .or(() -> first(LOST, text, Slip.Kind.GARBLED))
                .or(() -> first(RADICAL, text, Slip.Kind.RADICAL))
                .map(List::of)
                .orElse(List.of());
    }

    /** Plain Chinese text has none of these: one look spares the searches. */
    private boolean isSuspect(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean radical = c >= '\u2E80' && c <= '\u2FD5';
            boolean strange = c == '\uFFFD'
                    || (c >= '\uE000' && c <= '\uF8FF')
                    || (c >= '\u0080' && c <= '\u00ff' && c != '\u00a0' && c != '\u00b7');
            if (radical || strange) {
                return true;
            }
        }
        return garbage.stream().anyMatch(text::contains);
    }

    private static Optional<SlipFinder.Hit> first(Pattern pattern, String text, Slip.Kind kind) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(new SlipFinder.Hit(kind, found.start(), found.end(), "")) : Optional.empty();
    }
}
