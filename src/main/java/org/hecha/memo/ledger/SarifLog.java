package org.hecha.memo.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.audit.ToolVersions;
import org.hecha.memo.Json;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.hecha.rule.Waived;

/**
 * A log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard of 2020-03-27): all rules, then
 * every finding as a result with its fingerprint; one that is waived is suppressed.
 */
final class SarifLog implements Ledger {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final JsonGenerator json;
    private final List<String> ids;

    SarifLog(OutputStream out, ToolVersions tool, List<RuleInfo> rules) throws IOException {
        json = Json.pretty().createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Map<String, RuleInfo> all = new RuleTitles(rules).all();
        ids = new ArrayList<>(all.keySet());
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(tool, all);
        json.writeStringField("language", "zh-Hans-CN");
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
    }

    private void tool(ToolVersions tool, Map<String, RuleInfo> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", tool.name());
        json.writeStringField("version", tool.version());
        json.writeArrayFieldStart("rules");
        for (RuleInfo rule : rules.values()) {
            json.writeStartObject();
            json.writeStringField("id", rule.id());
            text("shortDescription", rule.title());
            text("fullDescription", rule.title() + "。依据：" + String.join("；", rule.basis()));
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", rule.severity().key());
            if (rule.off()) {
                json.writeBooleanField("enabled", false);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("properties");
            json.writeStringField("group", rule.group());
            if (rule.adjustment() != null) {
                json.writeStringField("adjustment", rule.adjustment().words());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void add(AuditedReport audited) throws IOException {
        for (Finding finding : audited.findings()) {
            result(audited, finding);
        }
    }

    private void result(AuditedReport audited, Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.rule());
        int index = ids.indexOf(finding.rule());
        if (index >= 0) {
            json.writeNumberField("ruleIndex", index);
        }
        json.writeStringField(
                "level",
                finding.severity() == Severity.NOTE
                        ? "note"
                        : finding.severity().key());
        String suggestion = finding.suggestion();
        text("message", finding.message() + (suggestion == null ? "" : "整改建议：" + suggestion));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(audited.source()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("fullyQualifiedName", finding.location().label());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("hecha/v1", finding.fingerprint());
        json.writeEndObject();
        suppression(finding);
        properties(audited, finding);
        json.writeEndObject();
    }

    private void suppression(Finding finding) throws IOException {
        Waived waived = finding.waived();
        if (waived == null) {
            return;
        }
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", "external");
        json.writeStringField("status", "accepted");
        json.writeStringField("justification", waived.reason() + "（" + waived.by() + "，至" + waived.until() + "）");
        json.writeEndObject();
        json.writeEndArray();
    }

    private void properties(AuditedReport audited, Finding finding) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("unit", audited.unit());
        Integer year = audited.year();
        if (year != null) {
            json.writeNumberField("year", year);
        }
        Score score = audited.score();
        if (score != null) {
            json.writeNumberField("score", score.value());
            json.writeStringField("scoring", Arithmetic.of(score));
        }
        json.writeStringField("basis", finding.basis());
        json.writeStringField("certainty", finding.certainty().key());
        json.writePOJOField("values", finding.values());
        Location location = finding.location();
        json.writePOJOField("location", location);
        json.writeEndObject();
    }

    private void text(String field, String words) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", words);
        json.writeEndObject();
    }

    /** The path as a relative reference, or a file URI: with its Chinese and other characters in percent form. */
    static String uri(String source) {
        try {
            boolean absolute = source.startsWith("/");
            URI uri = new URI(absolute ? "file" : null, absolute ? "" : null, absolute ? source : "./" + source, null);
            String text = uri.toASCIIString();
            return absolute ? text : text.substring("./".length());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + source, e);
        }
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.enable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.close();
    }
}
