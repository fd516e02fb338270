package org.hecha.rule.plain;

import java.util.ArrayList;
import java.util.List;

/** DRL while it is written: each word knows where it came from. */
final class MarkedText {

    private final List<StringBuilder> lines = new ArrayList<>();
    private final List<List<Translation.Mark>> marks = new ArrayList<>();

    /** Adds words at the end of a line, from 1; a blank before them. */
    void put(int line, String text, Origin origin) {
        space(line);
        glue(line, text, origin);
    }

    /** The same without a blank. */
    void glue(int line, String text, Origin origin) {
        reach(line);
        marks.get(line - 1).add(new Translation.Mark(lines.get(line - 1).length() + 1, origin));
        lines.get(line - 1).append(text.replace('\n', ' '));
    }

    private void space(int line) {
        reach(line);
        if (!lines.get(line - 1).isEmpty()) {
            lines.get(line - 1).append(' ');
        }
    }

    private void reach(int line) {
        while (lines.size() < line) {
            lines.add(new StringBuilder());
            marks.add(new ArrayList<>());
        }
    }

    /** Column behind the last word of a line, from 1. */
    int column(int line) {
        reach(line);
        return lines.get(line - 1).length() + 1;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    List<List<Translation.Mark>> marks() {
        return marks;
    }
}
