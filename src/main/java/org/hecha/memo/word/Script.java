package org.hecha.memo.word;

import java.util.ArrayList;
import java.util.List;

/** A template that grows out of a part of a Word file; each of its lines remembers the paragraph that it came from. */
final class Script {

    /** Word's own text knows no markup of the template language: what looks like it stands in attributes and pictures. */
    private static final String DOLLAR = "${\"$\"}{";

    private final StringBuilder text = new StringBuilder("<#ftl output_format=\"XML\" strip_whitespace=false>\n");
    private final List<String> places = new ArrayList<>(List.of("", "", ""));

    /** A line for a paragraph. */
    void line(String place) {
        text.append('\n');
        places.add(place);
    }

    /** XML that the template language must not read. */
    void xml(String xml) {
        text.append(xml.replace('\n', ' ').replace("${", DOLLAR));
    }

    /** A field or directive. */
    void token(String token) {
        text.append(token.replace('\n', ' '));
    }

    /** Where the paragraph of a line stands, from 1; empty if it is none. */
    String place(int line) {
        return line >= 0 && line < places.size() ? places.get(line) : "";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
