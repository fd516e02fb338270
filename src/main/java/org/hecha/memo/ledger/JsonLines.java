package org.hecha.memo.ledger;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.Json;

/** A line of JSON for each report. */
final class JsonLines implements Ledger {

    private final Writer out;
    private final ObjectWriter json = Json.lines();

    JsonLines(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void add(AuditedReport audited) throws IOException {
        out.write(json.writeValueAsString(audited));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
