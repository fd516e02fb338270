package org.hecha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hecha.sweep.notice.SweepNotice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hecha notify}: sends a notice by way of trial. */
@Command(name = "notify", sortOptions = false)
final class NotifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.notify")
    private Path file = Path.of("");

    private final Terminal terminal;

    NotifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> failures = NoticeOption.notices(file, terminal).send(SweepNotice.trial(), Map.of());
        if (!failures.isEmpty()) {
            throw new CommandFailure(String.join("\n", failures));
        }
        terminal.err().println(terminal.messages().get("notify.sent"));
        return ExitCode.CLEAN;
    }
}
