package org.hecha.document;

import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * The rows and cells of a {@code w:tbl}.
 *
 * @param story reads what stands in the cells
 */
record DocxTable(DocxStory story, Flow flow) {

    /** Reads the table, which has just started. */
    void read(XmlPart xml) throws IOException, SAXException, TikaException {
        flow.openTable();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("tr")) {
                row(xml);
            }
        }
        flow.closeTable();
    }

    private void row(XmlPart xml) throws IOException, SAXException, TikaException {
        flow.openRow();
        boolean rowDeleted = false;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridBefore" -> indent(xml.number("val", 0));
                case "del" -> rowDeleted = true;
                case "trPrChange", "tblPrEx" -> xml.skip();
                case "tc" -> cell(xml);
                default -> {}
            }
        }
        if (rowDeleted) {
            flow.table().dropRow();
        } else {
            flow.table().closeRow();
        }
    }

    /** A row that begins further right than the table. */
    private void indent(int columns) throws SAXException {
        if (columns > 0) {
            flow.openCell();
            flow.table().add(1, columns, flow.closeCell());
        }
    }

    private void cell(XmlPart xml) throws IOException, SAXException, TikaException {
        flow.openCell();
        DocxCell cell = new DocxCell();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("tcPr")) {
                cell.read(xml);
            } else if (xml.isStart()) {
                story.element(xml);
            }
        }
        List<Piece> words = flow.closeCell();
        cell.place(flow.table(), words);
    }
}
