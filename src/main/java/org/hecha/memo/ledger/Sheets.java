package org.hecha.memo.ledger;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How every sheet of a list looks: a bold head that stays in view, filters, widths. */
public final class Sheets {

    private static final String HEAD_COLOUR = "EDEBE6";

    private Sheets() {}

    /** A sheet with its head; the next row is 1. */
    public static Worksheet begin(Workbook workbook, String name, List<String> headings, List<Integer> widths) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().fillColor(HEAD_COLOUR).wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    /** To be printed: as wide as an A4 page lies, the head on each page. */
    public static void fitPaper(Worksheet sheet) {
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0); // as many pages as it takes
    }

    /** @param rows with the head */
    public static void end(Worksheet sheet, int rows, int columns) throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, rows - 1), columns - 1);
        sheet.finish();
    }
}
