package org.hecha.memo.word;

/** What a filled part still lacks: line breaks and tabs that stood in the words, and a paragraph in each cell. */
final class WordText {

    private static final String OPEN = "<w:t xml:space=\"preserve\">";
    private static final String CLOSE = "</w:t>";
    private static final String CELL_END = "</w:tc>";

    private WordText() {}

    static String of(String filled) {
        return withParagraphs(withBreaks(filled));
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

    /** Word takes a cell that does not end with a paragraph for a damaged file. */
    private static String withParagraphs(String filled) {
        StringBuilder xml = new StringBuilder(filled.length());
        int at = 0;
        for (int end = filled.indexOf(CELL_END); end >= 0; end = filled.indexOf(CELL_END, at)) {
            xml.append(filled, at, end);
            String cell = filled.substring(at, end).stripTrailing();
            if (!cell.endsWith("</w:p>") && !cell.endsWith("<w:p/>")) {
                xml.append("<w:p/>");
            }
            xml.append(CELL_END);
            at = end + CELL_END.length();
        }
        return xml.append(filled, at, filled.length()).toString();
    }
}
