package org.hecha.memo.ledger;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A line for each finding, and one for each report without any. Spreadsheets run none of it as a formula. */
final class CsvLedger implements Ledger {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** A workbook has a sheet for them. */
    private static final List<String> SCORE = List.of("得分", "扣分情况");

    private final SequenceWriter csv;
    private final RuleTitles titles;

    CsvLedger(OutputStream out, List<RuleInfo> rules) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        LedgerRow.HEADINGS.forEach(columns::addColumn);
        SCORE.forEach(columns::addColumn);
        csv = new CsvMapper().writer(columns.build()).writeValues(text);
        titles = new RuleTitles(rules);
    }

    @Override
    public void add(AuditedReport audited) throws IOException {
        if (audited.findings().isEmpty()) {
            write(LedgerRow.without(audited), audited.score());
        }
        int number = 0;
        for (Finding finding : audited.findings()) {
            write(LedgerRow.of(audited, ++number, finding, titles), audited.score());
        }
    }

    private void write(LedgerRow row, @Nullable Score score) throws IOException {
        List<Object> cells = new ArrayList<>(row.cells());
        cells.add(score == null ? "" : score.value().toPlainString());
        cells.add(Arithmetic.of(score));
        csv.write(cells.stream().map(cell -> CsvCell.harmless(cell.toString())).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
