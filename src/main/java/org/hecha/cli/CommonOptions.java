package org.hecha.cli;

import picocli.CommandLine.Option;

/** Options of every command that does work. */
final class CommonOptions {

    @Option(names = "--debug", descriptionKey = "option.debug")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean help;

    /** Prints where a fault of the program happened, if the user wants to know. */
    void trace(Throwable fault, Terminal terminal) {
        if (debug) {
            fault.printStackTrace(terminal.err());
        }
    }
}
