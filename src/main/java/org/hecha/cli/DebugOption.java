package org.hecha.cli;

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
}
