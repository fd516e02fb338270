package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.memo.ledger.Ledger;
import org.hecha.memo.ledger.LedgerFormat;
import org.hecha.rule.RuleInfo;
import org.jspecify.annotations.Nullable;

/** The ledgers of a run. Each stands under its name only once it is complete; one of an earlier run is replaced then. */
final class Ledgers implements AutoCloseable {

    private record Open(Ledger ledger, WholeFile file) {}

    private final List<Open> open = new ArrayList<>();

    private Ledgers() {}

    /**
     * Begins them all.
     *
     * @param memos where memos are written; null if nowhere
     * @throws CommandFailure for a name of no known kind, or a file that cannot be written
     */
    static Ledgers at(
            List<Path> files, ToolVersions tool, List<RuleInfo> rules, @Nullable MemoFolder memos, Messages messages) {
        Ledgers ledgers = new Ledgers();
        for (Path file : files) {
            LedgerFormat format = LedgerFormat.of(file.toString())
                    .orElseThrow(() ->
                            new CommandFailure(messages.get("failure.ledger-name", file, LedgerFormat.suffixes())));
            try {
                ledgers.begin(file, format, tool, rules, memos);
            } catch (IOException e) {
                ledgers.close();
                throw new CommandFailure(messages.get("failure.ledger", file, e), e);
            }
        }
        return ledgers;
    }

    private void begin(
            Path file, LedgerFormat format, ToolVersions tool, List<RuleInfo> rules, @Nullable MemoFolder memos)
            throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile whole = WholeFile.begin(file);
        Ledger ledger = format.open(
                whole.out(), tool, rules, source -> memos == null ? Optional.empty() : memos.from(folder, source));
        open.add(new Open(ledger, whole));
    }

    void add(AuditedReport audited) throws IOException {
        for (Open one : open) {
            one.ledger().add(audited);
        }
    }

    /** Completes them. */
    void finish() throws IOException {
        for (Open one : open) {
            one.ledger().close();
            one.file().complete();
        }
        open.clear();
    }

    /** Leaves nothing behind of those that were not completed. */
    @Override
    public void close() {
        for (Open one : open) {
            try {
                one.ledger().close();
            } catch (IOException full) {
                // The run ends for a reason that has been told.
            } finally {
                one.file().close();
            }
        }
        open.clear();
    }
}
