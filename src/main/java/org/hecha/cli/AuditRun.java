package org.hecha.cli;

import java.io.IOException;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Verdict;
import org.hecha.memo.MemoException;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Shows the results of a run as they come, and keeps the exit code. */
final class AuditRun {

    private final Terminal terminal;
    private final AuditOptions options;
    private final Progress progress;
    private final Tally tally = new Tally();
    private @Nullable Memos memos;
    private @Nullable Ledgers ledgers;
    private final @Nullable AnnotatedCopies copies;
    private boolean readerGone;
    private int exitCode;

    /**
     * @param memos null where none are asked for
     * @param copies null where none are asked for
     * @param ledgers the caller closes them
     * @param exitCode what is already known to be wrong
     */
    AuditRun(
            Terminal terminal,
            AuditOptions options,
            @Nullable Memos memos,
            @Nullable AnnotatedCopies copies,
            Ledgers ledgers,
            Progress progress,
            int exitCode) {
        this.terminal = terminal;
        this.options = options;
        this.memos = memos;
        this.copies = copies;
        this.ledgers = ledgers;
        this.progress = progress;
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** Until the last file, or until nobody takes the results any more. */
    void all(AuditQueue queue, ReportOutput output) throws InterruptedException {
        while (queue.hasNext() && !(readerGone && memos == null && ledgers == null)) {
            AuditedReport audited = queue.next();
            tally.add(audited);
            raise(options.exitCode(audited));
            progress.aside(() -> {
                complainOf(audited);
                print(() -> output.report(audited));
                memo(audited);
                copy(audited);
                enter(audited);
            });
            progress.step();
        }
        progress.close();
        print(() -> output.end(tally));
        finishMemos();
        tellOfMemos();
        finishLedgers();
    }

    /** Keeps the graver of two exit codes: 0, then 1, then 3, then 2. */
    private void raise(int other) {
        boolean graver = exitCode != ExitCode.FAILURE && (other == ExitCode.FAILURE || other > exitCode);
        exitCode = graver ? other : exitCode;
    }

    /** On standard error too, unless the same words stand in the block that the same person reads. */
    private void complainOf(AuditedReport audited) {
        boolean seen = terminal.outInteractive()
                && terminal.errInteractive()
                && options.format() == AuditOptions.Format.TEXT
                && !options.quiet();
        if (audited.verdict() != Verdict.NOT_ASSESSABLE || seen) {
            return;
        }
        for (Finding finding : audited.findings()) {
            boolean named = finding.message().contains(audited.source());
            terminal.complain(VisibleText.of((named ? "" : audited.source() + "：") + finding.message()));
        }
    }

    /** What writes to standard output. */
    private interface Printing {
        void run() throws IOException;
    }

    private void print(Printing printing) {
        if (readerGone) {
            return;
        }
        try {
            printing.run();
        } catch (IOException e) {
            readerGone = true;
            if (!Failures.isBrokenPipe(e)) {
                terminal.complain(terminal.messages().get("failure.stdout", e));
                raise(ExitCode.FAILURE);
            }
        }
    }

    private void memo(AuditedReport audited) {
        withMemos(open -> open.write(audited));
    }

    private void finishMemos() {
        withMemos(Memos::finish);
    }

    /** What writes memos. */
    private interface MemoWriting {
        void to(Memos open) throws MemoException, IOException;
    }

    private void withMemos(MemoWriting writing) {
        if (memos == null) {
            return;
        }
        try {
            writing.to(memos);
        } catch (MemoException e) {
            stopMemos(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            stopMemos(terminal.messages().get("failure.memo", memos.folder().folder(), e));
        }
    }

    /** A failure costs this copy only. */
    private void copy(AuditedReport audited) {
        if (copies == null) {
            return;
        }
        try {
            copies.write(audited);
        } catch (MemoException e) {
            complainOfCopy(audited, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            complainOfCopy(audited, terminal.messages().reason(e));
        }
    }

    private void complainOfCopy(AuditedReport audited, String why) {
        terminal.complain(VisibleText.of(terminal.messages().get("failure.copy", audited.source(), why)));
        raise(ExitCode.FAILURE);
    }

    private void stopMemos(String why) {
        terminal.complain(why);
        raise(ExitCode.FAILURE);
        memos = null;
    }

    private void enter(AuditedReport audited) {
        withLedgers(open -> open.add(audited));
    }

    private void finishLedgers() {
        withLedgers(Ledgers::finish);
    }

    /** What writes to ledgers. */
    private interface Writing {
        void to(Ledgers open) throws IOException;
    }

    private void withLedgers(Writing writing) {
        if (ledgers == null) {
            return;
        }
        try {
            writing.to(ledgers);
        } catch (IOException e) {
            terminal.complain(terminal.messages().get("failure.ledgers", e));
            raise(ExitCode.FAILURE);
            ledgers = null;
        }
    }

    private void tellOfMemos() {
        if (memos != null && options.format() == AuditOptions.Format.TEXT) {
            MemoFolder folder = memos.folder();
            print(() -> {
                terminal.out().write(terminal.messages().get("text.memos", folder.written(), folder.folder()) + "\n");
                terminal.out().flush();
            });
        }
    }
}
