package org.hecha.cli;

import java.io.IOException;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), Home.ofProcess(), arguments));
    }

    /** One run of the program; returns its exit code. */
    static int run(Terminal terminal, Home home, String... arguments) {
        String[] asked = arguments.length == 0 ? new String[] {"--help"} : arguments;
        int exitCode = HechaCommand.on(terminal, home, asked).execute(asked);
        terminal.err().flush();
        try {
            terminal.out().flush();
        } catch (IOException alreadyTold) {
            // whoever wrote to it has dealt with it
        }
        return exitCode;
    }
}
