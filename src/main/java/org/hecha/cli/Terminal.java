package org.hecha.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The streams and the environment that a run of the program sees. All text is UTF-8.
 *
 * @param in standard input
 * @param out standard output; tells of failed writes
 * @param err standard error
 * @param outInteractive whether a person reads standard output on a terminal
 * @param errInteractive whether a person reads standard error on a terminal
 * @param environment variables
 * @param messages in the language of the environment
 */
record Terminal(
        InputStream in,
        Writer out,
        PrintWriter err,
        boolean outInteractive,
        boolean errInteractive,
        Map<String, String> environment,
        Messages messages) {

    /** The process's own. The launcher knows which streams are terminals; Java alone cannot tell them apart. */
    static Terminal ofProcess() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String locale = System.getProperty("hecha.locale", "");
        if (!locale.isEmpty()) { // the launcher may have to run Java in another one
            environment.put("LC_ALL", locale);
        }
        String interactive = System.getProperty("hecha.terminal", "");
        return of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                interactive.contains("out"),
                interactive.contains("err"),
                environment);
    }

    static Terminal of(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean outInteractive,
            boolean errInteractive,
            Map<String, String> environment) {
        return new Terminal(
                in,
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
                outInteractive,
                errInteractive,
                environment,
                Messages.of(environment));
    }

    /** Whether standard output may be coloured (see no-color.org). */
    boolean colours() {
        return outInteractive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** Tells on standard error what went wrong. */
    void complain(String message) {
        err.println("hecha: " + message);
    }
}
