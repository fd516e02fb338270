package org.hecha.memo.ledger;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** How every sheet of a ledger looks: a bold head that stays in view, filters, widths. */
final class Sheets {

    private static final String HEAD_COLOUR = "EDEBE6";

    private Sheets() {}

    /** A sheet with its head; the next row is 1. */
    static Worksheet begin(Workbook workbook, String name, List<String> headings, List<Integer> widths) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().fillColor(HEAD_COLOUR).wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    /** @param rows with the head */
    static void end(Worksheet sheet, int rows, int columns) throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(1, rows - 1), columns - 1);
        sheet.finish();
    }
}
