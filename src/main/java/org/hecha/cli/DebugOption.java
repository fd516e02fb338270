package org.hecha.cli;

import org.hecha.document.UnreadableException;
import org.hecha.memo.VisibleText;
import picocli.CommandLine.Option;

/** The option {@code --debug}, shared by the commands that read reports. */
final class DebugOption {

    @Option(names = "--debug", descriptionKey = "option.debug")
    private boolean debug;

    /** Prints where a fault of the program happened, if the user wants to know. */
    void trace(Throwable fault, Terminal terminal) {
        if (debug) {
            fault.printStackTrace(terminal.err());
        }
    }

    /** Says why a report cannot be read; the exit code of a command that was asked about that one. */
    int refused(UnreadableException refusal, Terminal terminal) {
        terminal.complain(VisibleText.of(String.valueOf(refusal.getMessage())));
        trace(refusal, terminal);
        return ExitCode.NOT_ASSESSABLE;
    }
}
