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
import java.util.List;
import org.hecha.audit.AuditedReport;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleInfo;

/** A line for each finding, and one for each report without any. Spreadsheets run none of it as a formula. */
final class CsvLedger implements Ledger {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final SequenceWriter csv;
    private final RuleTitles titles;

    CsvLedger(OutputStream out, List<RuleInfo> rules) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CsvSchema.Builder columns = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        LedgerRow.HEADINGS.forEach(columns::addColumn);
        csv = new CsvMapper().writer(columns.build()).writeValues(text);
        titles = new RuleTitles(rules);
    }

    @Override
    public void add(AuditedReport audited) throws IOException {
        if (audited.findings().isEmpty()) {
            write(LedgerRow.without(audited));
        }
        int number = 0;
        for (Finding finding : audited.findings()) {
            write(LedgerRow.of(audited, ++number, finding, titles));
        }
    }

    private void write(LedgerRow row) throws IOException {
        csv.write(row.cells().stream()
                .map(cell -> CsvCell.harmless(cell.toString()))
                .toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
