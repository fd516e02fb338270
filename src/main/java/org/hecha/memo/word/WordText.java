package org.hecha.memo.word;

/** What a filled part still lacks: line breaks and tabs that stood in the words, and a paragraph in each cell and text box. */
final class WordText {

    private static final String OPEN = "<w:t xml:space=\"preserve\">";
    private static final String CLOSE = "</w:t>";
    private static final String CELL_END = "</w:tc>";
    private static final String BOX_END = "</w:txbxContent>";

    private WordText() {}

    static String of(String filled) {
        return withParagraphs(withParagraphs(withBreaks(filled), CELL_END), BOX_END);
    }

    private static String withBreaks(String filled) {
        StringBuilder xml = new StringBuilder(filled.length() + 64);
        int at = 0;
        for (int open = filled.indexOf(OPEN); open >= 0; open = filled.indexOf(OPEN, at)) {
            int start = open + OPEN.length();
            int end = filled.indexOf(CLOSE, start);
            xml.append(filled, at, start);
            for (int i = start; i < end; i++) {
                switch (filled.charAt(i)) {
                    case '\n' -> xml.append(CLOSE).append("<w:br/>").append(OPEN);
                    case '\t' -> xml.append(CLOSE).append("<w:tab/>").append(OPEN);
                    default -> xml.append(filled.charAt(i));
                }
            }
            at = end;
        }
        return xml.append(filled, at, filled.length()).toString();
    }

    /** Word takes a cell or text box that does not end with a paragraph for a damaged file. */
    private static String withParagraphs(String filled, String end) {
        StringBuilder xml = new StringBuilder(filled.length());
        int at = 0;
        for (int next = filled.indexOf(end); next >= 0; next = filled.indexOf(end, at)) {
            xml.append(filled, at, next);
            String inside = filled.substring(at, next).stripTrailing();
            if (!inside.endsWith("</w:p>") && !inside.endsWith("<w:p/>")) {
                xml.append("<w:p/>");
            }
            xml.append(end);
            at = next + end.length();
        }
        return xml.append(filled, at, filled.length()).toString();
    }
}
