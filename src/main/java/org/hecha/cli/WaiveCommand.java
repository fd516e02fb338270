package org.hecha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.hecha.audit.Waiver;
import org.hecha.audit.Waivers;
import org.hecha.form.FormException;
import org.hecha.form.FormMistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha waive}: adds an entry to {@code waivers.yaml}, and leaves what stands there as it is. */
@Command(name = "waive", sortOptions = false)
final class WaiveCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FINGERPRINT", arity = "0..1", descriptionKey = "parameter.fingerprint")
    private String fingerprint = "";

    @Option(names = "--rule", paramLabel = "ID", descriptionKey = "option.waive-rule")
    private String rule = "";

    @Option(names = "--unit", paramLabel = "NAME", descriptionKey = "option.waive-unit")
    private String unit = "";

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "option.waive-year")
    private int year;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.waive-reason")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, descriptionKey = "option.waive-by")
    private String by = "";

    @Option(names = "--until", paramLabel = "DATE", required = true, descriptionKey = "option.waive-until")
    private LocalDate until = LocalDate.EPOCH;

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            defaultValue = "waivers.yaml",
            descriptionKey = "option.waive-file")
    private Path file = Path.of("waivers.yaml");

    private final Terminal terminal;

    WaiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Waiver waiver = waiver();
        if (until.isBefore(LocalDate.now(ZoneId.systemDefault()))) {
            throw new CommandFailure(terminal.messages().get("waiver.past", until));
        }
        String key = "text.waived";
        try {
            if (!add(Yaml.block(List.of(waiver)))) {
                key = "text.waived-before";
            }
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.waivers", file, e), e);
        }
        terminal.out().write(terminal.messages().get(key, waiver.name(), waiver.until(), file) + "\n");
        terminal.out().flush();
        return ExitCode.CLEAN;
    }

    /** Returns whether it was not there before. */
    private boolean add(String block) throws IOException {
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        if (!before.isEmpty()) {
            check(file);
        }
        if (("\n" + before).contains("\n" + block)) {
            return false;
        }
        String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        Path partial = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(partial, before + gap + block, StandardCharsets.UTF_8);
            check(partial);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
        return true;
    }

    private Waiver waiver() {
        try {
            return new Waiver(fingerprint, rule, unit, year, reason, by, until.toString());
        } catch (FormMistake e) {
            throw new CommandFailure(e.getMessage() + "。", e);
        }
    }

    /** What cannot be read is not added to, and nothing that cannot be read is left behind. */
    private static void check(Path waivers) {
        try {
            Waivers.load(waivers, LocalDate.EPOCH);
        } catch (FormException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }
}
