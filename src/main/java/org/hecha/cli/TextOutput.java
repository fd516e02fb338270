package org.hecha.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Verdict;
import org.hecha.memo.VisibleText;
import org.hecha.report.Certainty;
import org.hecha.rule.Adjustment;
import org.hecha.rule.Finding;
import org.hecha.rule.RuleFailure;
import org.hecha.rule.Severity;
import org.hecha.rule.Waived;

/** A block for each report and a summary, for people at a terminal. */
final class TextOutput implements ReportOutput {

    /** Longer quotes are cut here, and say so; the memo and JSON have them whole. */
    private static final int QUOTE = 120;

    private final Writer out;
    private final Messages messages;
    private final Style style;
    private final Map<String, String> regimes;
    private final List<Adjustment> adjustments;
    private final boolean onlySummary;

    /** @param onlySummary whether the blocks are left out */
    TextOutput(Terminal terminal, ToolVersions tool, boolean onlySummary) {
        this.out = terminal.out();
        this.messages = terminal.messages();
        this.style = new Style(terminal.colours());
        this.regimes = tool.regimes();
        this.adjustments = tool.adjustments();
        this.onlySummary = onlySummary;
    }

    @Override
    public void report(AuditedReport audited) throws IOException {
        if (onlySummary) {
            return;
        }
        StringBuilder block = new StringBuilder();
        head(audited, block);
        int number = 0;
        for (Finding finding : audited.findings()) {
            finding(++number, finding, block);
        }
        for (RuleFailure failure : audited.failures()) {
            line(block, "   ", messages.get("text.failure", failure.rule(), clean(failure.message())));
        }
        block.append('\n');
        out.write(block.toString());
        out.flush();
    }

    @Override
    public void end(Tally tally) throws IOException {
        out.write(messages.get(
                "text.summary",
                tally.files(),
                tally.count(Verdict.PASSED),
                tally.count(Verdict.FAILED),
                tally.count(Verdict.NOT_ASSESSABLE),
                tally.count(Severity.ERROR),
                tally.count(Severity.WARNING),
                tally.count(Severity.NOTE)));
        if (tally.waived() > 0) {
            out.write(messages.get("text.summary-waived", tally.waived()));
        }
        out.write('\n');
        for (Adjustment adjustment : adjustments) {
            String what = clean(adjustment.title()) + "　" + clean(adjustment.words());
            out.write(messages.get("text.adjusted", adjustment.rule(), what) + "\n");
        }
        out.flush();
    }

    private void head(AuditedReport audited, StringBuilder block) {
        String unknown = messages.get("text.unknown");
        String unit = audited.unit().isEmpty() ? unknown : clean(audited.unit());
        String year = audited.year() == null ? unknown : audited.year().toString();
        String form = audited.regime() == null ? unknown : regimes.getOrDefault(audited.regime(), audited.regime());
        line(block, "", style.bold(clean(audited.source())));
        line(block, "   ", messages.get("text.report", unit, year, form));
        String verdict = messages.get("text.verdict", style.of(audited.verdict(), label(audited.verdict())));
        Score score = audited.score();
        line(
                block,
                "   ",
                score == null
                        ? verdict
                        : messages.get(
                                "text.scored", verdict, score.value().toPlainString(), score.full(), score.band()));
    }

    private void finding(int number, Finding finding, StringBuilder block) {
        String uncertain = finding.certainty() != Certainty.CERTAIN ? messages.get("text.uncertain") : "";
        line(
                block,
                String.format("%4d. ", number),
                style.of(finding.severity(), label(finding.severity())) + "  "
                        + clean(finding.location().label()) + style.faint("  " + finding.rule()));
        String quote = finding.location().quote();
        if (!quote.isEmpty()) {
            line(block, "      ", messages.get("text.quote", quoted(quote)));
        }
        line(block, "      ", messages.get("text.message", clean(finding.message()) + uncertain));
        Waived waived = finding.waived();
        if (waived != null) {
            line(
                    block,
                    "      ",
                    messages.get("text.waiver", clean(waived.reason()), clean(waived.by()), waived.until()));
        }
        String suggestion = finding.suggestion();
        if (suggestion != null) {
            line(block, "      ", messages.get("text.suggestion", clean(suggestion)));
        }
    }

    private String quoted(String quote) {
        String words = clean(quote);
        int length = words.codePointCount(0, words.length());
        return length <= QUOTE
                ? words
                : messages.get("text.cut", words.substring(0, words.offsetByCodePoints(0, QUOTE)), length);
    }

    private String label(Verdict verdict) {
        return messages.get("verdict." + verdict.key());
    }

    private String label(Severity severity) {
        return messages.get("severity." + severity.key());
    }

    /** On one line, and nothing in it that a terminal would obey. */
    private static String clean(String words) {
        return VisibleText.of(words).replaceAll("[\\n\\t]+", " ");
    }

    private static void line(StringBuilder block, String indent, String words) {
        block.append(indent).append(words).append('\n');
    }
}
