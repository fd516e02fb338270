package org.hecha.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.memo.Json;

/** One JSON object with all reports; {@code audit.schema.json} describes it. */
final class JsonOutput implements ReportOutput {

    private final Writer out;
    private final JsonGenerator json;

    JsonOutput(Writer out, ToolVersions tool) throws IOException {
        this.out = out;
        this.json = Json.pretty().createGenerator(out);
        json.writeStartObject();
        json.writePOJOField("tool", tool);
        json.writeArrayFieldStart("reports");
    }

    @Override
    public void report(AuditedReport audited) throws IOException {
        json.writePOJO(audited);
        json.flush();
    }

    @Override
    public void end(Tally tally) throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
        out.write('\n');
        out.flush();
    }
}
