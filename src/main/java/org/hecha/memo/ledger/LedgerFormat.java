package org.hecha.memo.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hecha.audit.ToolVersions;
import org.hecha.rule.RuleInfo;

/** The kinds of ledger; the end of the file's name tells which is meant. */
public enum LedgerFormat {
    /** 问题清单, with sheets of units and of rules. */
    XLSX(".xlsx"),
    /** A line a finding, with a byte order mark, for spreadsheets. */
    CSV(".csv"),
    /** SARIF 2.1.0, for tools that gather findings. */
    SARIF(".sarif"),
    /** JUnit's XML, for CI: a suite a report, a case a rule. */
    JUNIT(".xml"),
    /** The JSON of {@code --format jsonl}: a line a report. */
    JSONL(".jsonl");

    private final String suffix;

    LedgerFormat(String suffix) {
        this.suffix = suffix;
    }

    /** The format that a file of this name has; none if its ending is not one of {@link #suffixes()}. */
    public static Optional<LedgerFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith(format.suffix))
                .findFirst();
    }

    /** All endings, for messages. */
    public static String suffixes() {
        return String.join(" ", Stream.of(values()).map(format -> format.suffix).toList());
    }

    /**
     * Begins a ledger.
     *
     * @param out is closed with it
     * @param tool what made the findings
     * @param rules of the book, in its order
     * @param memoOf the way from the ledger to a report's memo, by the report's source; none where there is no memo
     */
    public Ledger open(
            OutputStream out, ToolVersions tool, List<RuleInfo> rules, Function<String, Optional<String>> memoOf)
            throws IOException {
        return switch (this) {
            case XLSX -> new Workbooks(out, tool, rules, memoOf);
            case CSV -> new CsvLedger(out, rules);
            case SARIF -> new SarifLog(out, tool, rules);
            case JUNIT -> new JUnitReport(out, rules);
            case JSONL -> new JsonLines(out);
        };
    }
}
