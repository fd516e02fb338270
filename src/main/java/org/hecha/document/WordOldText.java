package org.hecha.document;

import org.apache.poi.hwpf.usermodel.Range;
import org.xml.sax.SAXException;

/**
 * The text of Word 6 and 95, one paragraph for each paragraph or cell: the library does not read the tables of these
 * files, and the mark that ends a row is the same as an empty cell.
 */
final class WordOldText {

    private final FlowWriter flow;

    WordOldText(FlowWriter flow) {
        this.flow = flow;
    }

    void read(Range text) throws SAXException {
        WordRuns runs = new WordRuns(flow);
        for (String piece : text.text().split("(?<=[\r\u0007\f])", -1)) {
            runs.add(Story.BODY, piece);
            flow.endParagraph(0, 0);
        }
        flow.finish();
    }
}
