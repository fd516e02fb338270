package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hecha.form.RuleFolder;
import org.hecha.memo.Json;
import org.hecha.memo.VisibleText;
import org.hecha.rule.RuleException;
import org.hecha.workbench.diff.BookDiff;
import org.hecha.workbench.diff.BookDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha rules diff}: what differs between two rule folders or stacks of packs. */
@Command(name = "diff", sortOptions = false)
final class RulesDiffCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "parameter.diff-old")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "parameter.diff-new")
    private String after = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "option.why-format")
    private Format format = Format.TEXT;

    private final Terminal terminal;
    private final Home home;

    RulesDiffCommand(Terminal terminal, Home home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        BookDifference difference;
        try {
            difference = BookDiff.of(before, folder(before), after, folder(after));
        } catch (RuleException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
        terminal.out()
                .write(
                        format == Format.JSON
                                ? Json.pretty().writeValueAsString(difference) + "\n"
                                : VisibleText.of(RulesDiffText.of(difference)));
        terminal.out().flush();
        return difference.none() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    /** A folder, or packs joined by {@code +}, the lowest first. */
    private RuleFolder folder(String asked) {
        List<Path> packs = Files.exists(Path.of(asked))
                ? List.of(Path.of(asked))
                : Arrays.stream(asked.split("\\+", -1)).map(Path::of).toList();
        for (Path pack : packs) {
            if (!RuleOptions.isBuiltin(pack) && !Files.isDirectory(pack)) {
                throw new CommandFailure(terminal.messages().get("rules.diff.folder", pack));
            }
        }
        return RuleOptions.folder(packs, home);
    }
}
