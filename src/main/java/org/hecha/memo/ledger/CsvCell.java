package org.hecha.memo.ledger;

/** What a cell of a CSV file must not do: be taken for a formula. */
public final class CsvCell {

    /** What a spreadsheet takes for the beginning of a formula, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private CsvCell() {}

    public static String harmless(String cell) {
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
