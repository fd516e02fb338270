package org.hecha.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the program inside the test, with streams of its own. */
final class CommandLineRun {

    static final Path SAMPLES = Path.of("src", "samples");

    /** An error in a 2019 report without section six, and a note in every report. */
    private static final String RULES =
            """
            package rules.desk

            import org.hecha.form.FormSection
            import org.hecha.report.Report
            import org.hecha.report.Section

            global org.hecha.rule.Findings findings

            rule "缺少规定的部分"
                @id("missing-section") @severity("error") @group("format") @basis("{notice}") @since(2019)
            when
                FormSection( $key : section, $name : title )
                not Section( own, section == $key )
            then
                findings.missing($key, $name).message("报告缺少“" + $name + "”部分。").report();
            end

            rule "写有标题"
                @id("has-title") @severity("note") @group("wording") @basis("测试依据")
            when
                $report : Report()
            then
                findings.at($report).message("标题是“" + $report.title() + "”。").report();
            end
            """;

    private final Map<String, String> environment = new HashMap<>(Map.of("LC_ALL", "zh_CN.UTF-8"));
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private ByteArrayOutputStream out = new ByteArrayOutputStream();
    private OutputStream sink = out;
    private String in = "";
    private boolean interactive;
    private int exitCode = -1;

    /** A folder with the forms of the program and two rules. */
    static Path rulesIn(Path folder) {
        return rulesIn(folder, RULES);
    }

    static Path rulesIn(Path folder, String drl) {
        try {
            Path rules = folder.resolve("rules");
            Files.createDirectories(rules.resolve("desk"));
            copy(Path.of("rules", "forms"), rules.resolve("forms"));
            Files.writeString(rules.resolve("desk").resolve("desk.drl"), drl);
            return rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    CommandLineRun in(String words) {
        in = words;
        return this;
    }

    CommandLineRun environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    CommandLineRun onTerminal() {
        interactive = true;
        return this;
    }

    CommandLineRun into(OutputStream stream) {
        sink = stream;
        return this;
    }

    CommandLineRun run(Object... arguments) {
        exitCode = Main.run(
                Terminal.of(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                        sink,
                        err,
                        interactive,
                        interactive,
                        environment),
                new Home(Path.of("").toAbsolutePath()),
                Stream.of(arguments).map(String::valueOf).toArray(String[]::new));
        return this;
    }

    int exitCode() {
        return exitCode;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    List<String> errLines() {
        return err().lines().toList();
    }
}
