package org.hecha.document;

import java.util.List;
import org.apache.poi.hwpf.usermodel.Range;
import org.xml.sax.SAXException;

/** The text of Word 6 and 95: paragraphs, and cells by their end marks; the library knows no more of these files. */
final class WordOldText {

    private static final char CELL_END = '\u0007';

    private final FlowWriter flow;

    WordOldText(FlowWriter flow) {
        this.flow = flow;
    }

    void read(Range text) throws SAXException {
        WordRuns runs = new WordRuns(flow);
        boolean rowOpen = false;
        for (String piece : text.text().split("(?<=[\r\u0007\f])", -1)) {
            runs.add(Story.BODY, piece);
            if (piece.isEmpty()) {
                continue;
            }
            if (piece.charAt(piece.length() - 1) != CELL_END) {
                flow.endParagraph(rowOpen ? 1 : 0, 0);
            } else if (piece.length() == 1 && rowOpen) {
                flow.endRow(1, List.of());
                rowOpen = false;
            } else {
                flow.endCell(1);
                rowOpen = true;
            }
        }
        flow.finish();
    }
}
