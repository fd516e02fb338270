package org.hecha.cli;

import java.io.IOException;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        spareSearches();
        System.exit(run(Terminal.ofProcess(), Home.ofProcess(), arguments));
    }

    /** There is one logger, which says nothing, no Groovy, and of dates no option takes but the day: to look for them takes a while. */
    static void spareSearches() {
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java\\.sql\\..*,java\\.time\\.(?!LocalDate$).*");
        System.setProperty("org.freemarker.loggerLibrary", "none");
        System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
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
