package org.hecha.cli;

import java.nio.file.Path;
import org.hecha.sweep.notice.NoticeException;
import org.hecha.sweep.notice.NoticeSettings;
import org.hecha.sweep.notice.Notices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --notify}. */
final class NoticeOption {

    @Option(names = "--notify", paramLabel = "FILE", descriptionKey = "option.notify")
    private @Nullable Path file;

    /**
     * Who is to be told; null if nobody is.
     *
     * @throws CommandFailure if the settings cannot be used
     */
    @Nullable
    Notices notices(Terminal terminal) {
        return file == null ? null : notices(file, terminal);
    }

    static Notices notices(Path file, Terminal terminal) {
        try {
            return new Notices(NoticeSettings.read(file, terminal.environment()), terminal.environment());
        } catch (NoticeException wrong) {
            throw new CommandFailure(wrong.getMessage(), wrong);
        }
    }
}
