package org.hecha.document;

import java.io.IOException;
import java.util.List;
import org.xml.sax.SAXException;

/** What a cell of a Word table says of its place in {@code w:tcPr}. */
final class DocxCell {

    private int span = 1;
    private boolean continuesAbove;
    private boolean continuesLeft;

    /** Reads {@code w:tcPr}, which has just started. */
    void read(XmlPart xml) throws IOException, SAXException {
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridSpan" -> span = Math.max(1, xml.number("val", 1));
                case "vMerge" -> continuesAbove = !"restart".equals(xml.attribute("val"));
                case "hMerge" -> continuesLeft = !"restart".equals(xml.attribute("val"));
                case "tcPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    void place(OpenGrid table, List<Piece> words) {
        if (continuesLeft) {
            table.addContinuingLeft(span, words);
        } else if (continuesAbove) {
            table.addContinuingAbove(span, words);
        } else {
            table.add(1, span, words);
        }
    }
}
