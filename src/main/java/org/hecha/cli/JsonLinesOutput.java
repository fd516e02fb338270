package org.hecha.cli;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.Json;

/** One JSON object a line, a report each. */
final class JsonLinesOutput implements ReportOutput {

    private final Writer out;
    private final ObjectWriter json = Json.lines();

    JsonLinesOutput(Writer out) {
        this.out = out;
    }

    @Override
    public void report(AuditedReport audited) throws IOException {
        out.write(json.writeValueAsString(audited));
        out.write('\n');
        out.flush();
    }

    @Override
    public void end(Tally tally) throws IOException {
        out.flush();
    }
}
