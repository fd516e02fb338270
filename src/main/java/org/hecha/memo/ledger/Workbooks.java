package org.hecha.memo.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/**
 * The problem list as a workbook: a row a finding, then a sheet of reports with their scores and one of rules. Rows go to
 * the disk as they come; only the two short sheets wait in memory.
 */
final class Workbooks implements Ledger {

    /** A sheet holds 1,048,576 rows; a list that is longer goes on in another. */
    private static final int MOST_ROWS = 1_000_000;

    /** Beyond this many, spreadsheets drop the links of a sheet. */
    static final int MOST_LINKS = 60_000;

    /** A cell holds no more characters. */
    private static final int LONGEST = 32_000;

    /** Rows that wait in memory. */
    private static final int BATCH = 500;

    private static final List<Integer> WIDTHS = List.of(24, 7, 32, 10, 6, 7, 24, 26, 36, 6, 36, 52, 40, 40, 10, 24, 19);
    private static final int FILE_COLUMN = 2;

    private final Workbook workbook;
    private final Function<String, Optional<String>> memoOf;
    private final RuleTitles titles;
    private final UnitSheet units;
    private final RuleSheet rules;
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;
    private int links;

    Workbooks(OutputStream out, ToolVersions tool, List<RuleInfo> rules, Function<String, Optional<String>> memoOf) {
        this.workbook = new Workbook(out, tool.name(), null);
        this.memoOf = memoOf;
        this.titles = new RuleTitles(rules);
        this.units = new UnitSheet(memoOf);
        this.rules = new RuleSheet(titles);
    }

    @Override
    public void add(AuditedReport audited) throws IOException {
        units.add(audited);
        rules.add(audited);
        if (audited.findings().isEmpty()) {
            write(LedgerRow.without(audited), audited);
        }
        int number = 0;
        for (Finding finding : audited.findings()) {
            write(LedgerRow.of(audited, ++number, finding, titles), audited);
        }
    }

    private void write(LedgerRow cells, AuditedReport audited) throws IOException {
        Worksheet open = sheet();
        for (int column = 0; column < cells.cells().size(); column++) {
            put(open, row, column, cells.cells().get(column));
        }
        Optional<String> memo = links < MOST_LINKS ? memoOf.apply(audited.source()) : Optional.empty();
        if (memo.isPresent()) {
            open.hyperlink(
                    row,
                    FILE_COLUMN,
                    new HyperLink(memo.get(), cells.cells().get(FILE_COLUMN).toString()));
            links++;
        }
        row++;
        if (row % BATCH == 0) {
            open.flush();
        }
    }

    private Worksheet sheet() throws IOException {
        if (sheet == null || row > MOST_ROWS) {
            finish();
            sheets++;
            sheet = Sheets.begin(workbook, "问题清单" + (sheets == 1 ? "" : sheets), LedgerRow.HEADINGS, WIDTHS);
            row = 1;
            links = 0;
        }
        return sheet;
    }

    private void finish() throws IOException {
        if (sheet != null) {
            Sheets.end(sheet, row, LedgerRow.HEADINGS.size());
        }
    }

    /** Words go in as words: nothing is ever a formula. */
    static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            sheet.inlineString(row, column, cut(value.toString()));
        }
    }

    private static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end) + "……（全文见审核意见）";
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            sheet();
            finish();
            units.write(workbook);
            rules.write(workbook);
        }
    }
}
