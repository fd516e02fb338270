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
        SweepNotice trial =
                new SweepNotice(0, "（试发，没有清查）", "这是一次试发，用来核对通知设置。", Map.of(), Map.of(), Map.of(), List.of(), List.of());
        List<String> failures = NoticeOption.notices(file, terminal).send(trial, Map.of());
        if (!failures.isEmpty()) {
            throw new CommandFailure(String.join("\n", failures));
        }
        terminal.err().println(terminal.messages().get("notify.sent"));
        return ExitCode.CLEAN;
    }
}
