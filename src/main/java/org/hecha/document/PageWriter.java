package org.hecha.document;

import java.util.List;
import org.hecha.document.page.GridCell;
import org.hecha.document.page.GridTable;
import org.hecha.document.page.Piece;
import org.hecha.document.page.Rect;
import org.hecha.document.page.Words;
import org.xml.sax.SAXException;

/** Writes what pages hold. */
final class PageWriter {

    private final XhtmlWriter out;

    PageWriter(XhtmlWriter out) {
        this.out = out;
    }

    void write(List<Piece> pieces) throws SAXException {
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                write(words);
            } else if (piece instanceof GridTable table) {
                write(table);
            }
        }
    }

    private void write(Words words) throws SAXException {
        Story story =
                switch (words.kind()) {
                    case BODY -> Story.BODY;
                    case HEAD -> Story.HEADER;
                    case FOOT -> Story.FOOTER;
                };
        out.paragraph(words.text(), "", 0, story, Trust.of(words.confidence()), words.page(), box(words.box()));
    }

    private void write(GridTable table) throws SAXException {
        out.startTable(table.guessed() ? Table.Grid.GUESSED : Table.Grid.STATED, table.page(), box(table.box()));
        int next = 0;
        for (int row = 0; row < table.rows(); row++) {
            out.startRow();
            for (; next < table.cells().size() && table.cells().get(next).row() == row; next++) {
                GridCell cell = table.cells().get(next);
                out.startCell(
                        cell.rowSpan(), cell.columnSpan(), Trust.of(cell.confidence()), cell.page(), box(cell.box()));
                out.text(cell.text());
                out.endCell();
            }
            out.endRow();
        }
        out.endTable();
    }

    private static Box box(Rect rect) {
        return new Box(rect.left(), rect.top(), rect.width(), rect.height());
    }
}
