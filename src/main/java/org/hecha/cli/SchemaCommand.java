package org.hecha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code hecha schema}: the JSON Schema of what {@code hecha audit --format json} prints. */
@Command(name = "schema")
@SuppressWarnings("UnusedVariable") // picocli sets its options
final class SchemaCommand implements Callable<Integer> {

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(SchemaCommand.class.getResourceAsStream("audit.schema.json"))) {
            terminal.out().write(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            terminal.out().flush();
        }
        return ExitCode.CLEAN;
    }
}
