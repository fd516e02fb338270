package org.hecha.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hecha.audit.compare.Comparison;
import org.hecha.audit.compare.Comparison.ChangedFigure;
import org.hecha.audit.compare.Comparison.ChangedProse;
import org.hecha.audit.compare.Comparison.Piece;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Shows at a terminal what a correction has changed. */
final class ComparisonText {

    private final Terminal terminal;
    private final Messages messages;
    private final StringBuilder text = new StringBuilder();

    ComparisonText(Terminal terminal) {
        this.terminal = terminal;
        this.messages = terminal.messages();
    }

    void write(Comparison comparison) throws IOException {
        line(messages.get(
                "compare.head",
                comparison.fixed().size(),
                comparison.remaining().size(),
                comparison.introduced().size(),
                comparison.figures().size(),
                comparison.prose().size()));
        if (!comparison.sameReport()) {
            line(messages.get("compare.other-report"));
        }
        findings("compare.introduced", comparison.introduced());
        findings("compare.remaining", comparison.remaining());
        findings("compare.fixed", comparison.fixed());
        figures(comparison.figures());
        prose(comparison.prose());
        terminal.out().write(text.toString());
    }

    private void findings(String key, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        heading(key);
        for (Finding finding : findings) {
            String waived = finding.isWaived() ? messages.get("compare.waived") : "";
            line("  " + messages.get("severity." + finding.severity().key()) + "  "
                    + clean(finding.location().label()) + "  " + clean(finding.message()) + waived);
        }
    }

    private void figures(List<ChangedFigure> figures) {
        if (figures.isEmpty()) {
            return;
        }
        heading("compare.figures");
        for (ChangedFigure figure : figures) {
            line("  " + clean(figure.table()) + " " + clean(figure.cell()) + "  " + cell(figure.before()) + " → "
                    + cell(figure.after()));
        }
    }

    private String cell(@Nullable String raw) {
        if (raw == null) {
            return messages.get("compare.absent");
        }
        return raw.isBlank() ? messages.get("compare.blank") : clean(raw);
    }

    private void prose(List<ChangedProse> prose) {
        if (prose.isEmpty()) {
            return;
        }
        heading("compare.prose");
        for (ChangedProse change : prose) {
            StringBuilder words = new StringBuilder();
            for (Piece piece : change.pieces()) {
                words.append(
                        switch (piece.kind()) {
                            case SAME -> clean(piece.text());
                            case DELETED -> "[-" + clean(piece.text()) + "-]";
                            case INSERTED -> "{+" + clean(piece.text()) + "+}";
                        });
            }
            line("  " + (change.section().isEmpty() ? "" : clean(change.section()) + "：") + words);
        }
    }

    private void heading(String key) {
        line("");
        line(messages.get(key));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String clean(String words) {
        return VisibleText.of(Objects.requireNonNull(words)).replaceAll("[\\n\\t]+", " ");
    }
}
