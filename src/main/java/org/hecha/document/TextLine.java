package org.hecha.document;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of plain text.
 *
 * @param text as it stands, without its end
 */
record TextLine(String text) {

    /** A bullet that an extractor has written for a list of the original. */
    private static final Pattern BULLET = Pattern.compile("^[ \\u3000]*[-*•] +(?=[\\p{IsHan}（(“\"《])");
    /** What begins a paragraph of its own: an indent, a number, a bullet, a bracketed mark. */
    private static final Pattern OPENING =
            Pattern.compile("^(?:[\\s\\u3000\\u00A0]|[-*•] |\\[|[（(]?[一二三四五六七八九十]{1,3}[）)、是]"
                    + "|[（(]?[0-9０-９]{1,2}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节条部]|附件|注[:：])");

    private static final Pattern CHAPTER = Pattern.compile("^[\\s\\u3000]*[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern BARS = Pattern.compile("[\\s|:-]*");
    private static final String INSIDE = "，,、";
    private static final String PROSE = "，。；：、,;";
    private static final String CLOSED = "。．.！!？?；;：:…”’\"）)》】";
    /** About a line of print: shorter lines end where their author ended them. */
    private static final int PRINTED_LINE = 25;

    private static final int REST_OF_SENTENCE = 10;

    boolean isBlank() {
        return text.indexOf('\t') < 0 && stripped().isEmpty();
    }

    /** The line without the bullet of an extractor. */
    String words() {
        return BULLET.matcher(text).replaceFirst("");
    }

    /** Exactly one tab, at the very beginning: a cell on a line of its own. */
    boolean isCell() {
        return text.startsWith("\t") && text.indexOf('\t', 1) < 0;
    }

    /** A tab elsewhere: a row. */
    boolean isRow() {
        return text.indexOf('\t') >= 0 && !isCell();
    }

    List<String> cells() {
        return List.of(text.split("\t", -1));
    }

    /** Bars between words and no tab. */
    boolean isBarred() {
        return text.indexOf('\t') < 0 && text.indexOf('|') >= 0;
    }

    /** The rule below the head of a Markdown table, or a row of nothing. */
    boolean isBarOnly() {
        return BARS.matcher(text).matches();
    }

    /** The cells between bars; a bar at the edge of the line is the table's edge. */
    List<String> barredCells() {
        String inside = stripped().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return List.of(inside.split("\\|", -1));
    }

    boolean beginsChapter() {
        return CHAPTER.matcher(text).matches();
    }

    /** Whether a sentence breaks off at the end of this line and goes on in the next; in doubt not. */
    boolean runsOnInto(TextLine next) {
        String before = stripped();
        String after = next.stripped();
        if (before.isEmpty()
                || text.indexOf('\t') >= 0
                || next.text.indexOf('\t') >= 0
                || after.length() < REST_OF_SENTENCE
                || OPENING.matcher(next.text).find()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if (CLOSED.indexOf(last) >= 0 || last == ']') {
            return false;
        }
        if (INSIDE.indexOf(last) >= 0) {
            return before.length() >= REST_OF_SENTENCE;
        }
        boolean prose = before.chars().anyMatch(c -> PROSE.indexOf(c) >= 0);
        boolean numbered = OPENING.matcher(before).find();
        return prose && before.length() >= PRINTED_LINE && !(numbered && before.indexOf('。') < 0);
    }

    private String stripped() {
        return text.replace('\u00A0', ' ').strip();
    }
}
