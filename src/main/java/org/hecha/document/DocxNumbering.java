package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Counts the numbered paragraphs of a Word document and writes their numbers. Read when the first one comes. */
final class DocxNumbering {

    static final int LEVELS = 9;

    private static final int UNUSED = Integer.MIN_VALUE;

    private final ZipParts zip;
    private final @Nullable String part;
    private final Limits limits;
    /** The last number of each level, by abstract list: lists that share their look share their count. */
    private final Map<Integer, int[]> counts = new HashMap<>();

    private @Nullable DocxLists lists;

    DocxNumbering(ZipParts zip, @Nullable String part, Limits limits) {
        this.zip = zip;
        this.part = part;
        this.limits = limits;
    }

    /**
     * Counts a paragraph and gives its number, with a blank at the end where text would run into it; empty for bullets
     * and for paragraphs without a list.
     *
     * @param list number of the list, 0 for none
     * @param level from 0; -1 for the level that belongs to {@code style}
     */
    String next(int list, int level, String style) throws IOException, SAXException, EncryptedDocumentException {
        if (list <= 0) {
            return "";
        }
        if (lists == null) {
            InputStream bytes = part == null ? null : zip.open(part);
            lists = DocxLists.read(bytes, limits);
        }
        DocxLists.NumberedList numbered = lists.get(list);
        if (numbered == null) {
            return "";
        }
        int at = level < 0 ? numbered.levelOf(style) : level;
        int[] count = counts.computeIfAbsent(numbered.shared(), unused -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, UNUSED);
            return fresh;
        });
        advance(numbered, at, count);
        return written(numbered, at, count);
    }

    private static void advance(DocxLists.NumberedList numbered, int at, int[] count) {
        Integer restarted = numbered.takeStart(at);
        if (restarted != null) {
            count[at] = restarted;
        } else if (count[at] == UNUSED) {
            count[at] = numbered.level(at).start();
        } else {
            count[at]++;
        }
        for (int lower = at + 1; lower < LEVELS; lower++) {
            if (numbered.level(lower).restartsAfter(lower, at)) {
                count[lower] = UNUSED;
            }
        }
    }

    private static String written(DocxLists.NumberedList numbered, int at, int[] count) {
        DocxLists.Level level = numbered.level(at);
        if (level.bullet() && level.text().length() <= 1) {
            return "";
        }
        StringBuilder label = new StringBuilder();
        String pattern = level.text();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i++);
            int shown = c == '%' && i < pattern.length() ? pattern.charAt(i) - '1' : -1;
            if (shown < 0 || shown >= LEVELS) {
                label.append(c);
                continue;
            }
            i++;
            DocxLists.Level other = numbered.level(shown);
            int number = count[shown] == UNUSED ? other.start() : count[shown];
            label.append((level.legal() ? ListNumber.DECIMAL : other.format()).of(number));
        }
        boolean runsOn = !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return level.spaced() && runsOn ? label.append(' ').toString() : label.toString();
    }
}
