package org.hecha.memo.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Finding;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;

/**
 * The report of a test run as CI servers read it: a suite for each report, a case for each rule. Only errors that count
 * fail a case; what could not be assessed is an error of the run, never passed.
 */
final class JUnitReport implements Ledger {

    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final RuleTitles titles;

    JUnitReport(OutputStream out, List<RuleInfo> rules) throws IOException {
        this.out = new BufferedOutputStream(out);
        this.titles = new RuleTitles(rules);
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            line("");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "hecha");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void add(AuditedReport audited) throws IOException {
        try {
            suite(audited);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(AuditedReport audited) throws XMLStreamException {
        line("  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", VisibleText.of(audited.source()));
        xml.writeAttribute("tests", Integer.toString(audited.outcomes().size()));
        xml.writeAttribute("failures", count(audited, Outcome.FAILED));
        xml.writeAttribute("errors", count(audited, Outcome.NOT_ASSESSABLE));
        xml.writeAttribute("skipped", count(audited, Outcome.NOT_APPLICABLE));
        score(audited);
        for (Map.Entry<String, Outcome> outcome : audited.outcomes().entrySet()) {
            line("    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", VisibleText.of(audited.unit().isEmpty() ? "hecha" : audited.unit()));
            xml.writeAttribute("name", outcome.getKey() + " " + titles.of(outcome.getKey()));
            result(audited, outcome.getKey(), outcome.getValue());
            xml.writeEndElement();
        }
        line("  ");
        xml.writeEndElement();
    }

    private void score(AuditedReport audited) throws XMLStreamException {
        Score score = audited.score();
        if (score != null) {
            line("    ");
            xml.writeStartElement("properties");
            property("score", score.value().toPlainString());
            property("scoring", Arithmetic.of(score));
            line("    ");
            xml.writeEndElement();
        }
    }

    private void property(String name, String value) throws XMLStreamException {
        line("      ");
        xml.writeEmptyElement("property");
        xml.writeAttribute("name", name);
        xml.writeAttribute("value", value);
    }

    private void result(AuditedReport audited, String rule, Outcome outcome) throws XMLStreamException {
        switch (shown(audited, rule, outcome)) {
            case FAILED -> problem("failure", rule, words(audited, rule));
            case NOT_ASSESSABLE -> problem("error", rule, words(audited, rule));
            case NOT_APPLICABLE -> {
                xml.writeEmptyElement("skipped");
                RuleInfo info = titles.all().get(rule);
                if (info != null && info.adjustment() != null && info.off()) {
                    xml.writeAttribute("message", info.adjustment().words());
                }
            }
            case PASSED -> {
                String words = words(audited, rule);
                if (!words.isEmpty()) {
                    xml.writeStartElement("system-out");
                    xml.writeCharacters(words);
                    xml.writeEndElement();
                }
            }
        }
    }

    /** Warnings, notes and waived findings are told of, and fail nothing. */
    private static Outcome shown(AuditedReport audited, String rule, Outcome outcome) {
        boolean counts = audited.findings().stream()
                .anyMatch(finding ->
                        finding.rule().equals(rule) && finding.severity() == Severity.ERROR && !finding.isWaived());
        return outcome == Outcome.FAILED && !counts ? Outcome.PASSED : outcome;
    }

    private static String count(AuditedReport audited, Outcome wanted) {
        long count = audited.outcomes().entrySet().stream()
                .filter(entry -> shown(audited, entry.getKey(), entry.getValue()) == wanted)
                .count();
        return Long.toString(count);
    }

    private void problem(String element, String rule, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("type", rule);
        xml.writeAttribute(
                "message", words.isEmpty() ? "无法判断" : words.lines().findFirst().orElse(""));
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    /** The rule's findings, a line each; where the file could not be read, why. */
    private static String words(AuditedReport audited, String rule) {
        StringBuilder words = new StringBuilder();
        for (Finding finding : audited.findings()) {
            boolean unread = audited.year() == null
                    && audited.regime() == null
                    && audited.findings().size() == 1;
            if (finding.rule().equals(rule) || unread) {
                words.append(finding.severity().label())
                        .append(finding.isWaived() ? "（已豁免）" : "")
                        .append("　")
                        .append(VisibleText.of(finding.location().label()).replace('\n', ' '))
                        .append("　")
                        .append(VisibleText.of(finding.message()).replace('\n', ' '))
                        .append('\n');
            }
        }
        return words.toString();
    }

    private void line(String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            line("");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
