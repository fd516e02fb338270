package org.hecha.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.BackedUpFiles;
import org.hecha.sweep.store.Backup;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.schedule.Schedules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha store restore}: a backup into a store, of the same kind of database or the other. */
@Command(name = "restore", sortOptions = false)
final class StoreRestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--files", paramLabel = "DIR", descriptionKey = "option.files")
    private @Nullable Path files;

    @Option(names = "--replace", descriptionKey = "option.replace")
    private boolean replace;

    private final Terminal terminal;

    StoreRestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Sweeps that were planned are planned again. */
    private void plan() {
        if (Schedules.areThere(store.url())) {
            try (Schedules schedules = Schedules.open(store.url())) {
                schedules.repair();
            }
        }
    }

    @Override
    public Integer call() {
        try {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                Backup.check(in);
            }
            return restore();
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("store.unreadable", file, e), e);
        } catch (StoreException failure) {
            throw switch (failure.kind()) {
                case DAMAGED, NEWER ->
                    new CommandFailure(
                            terminal.messages().get("store.no-backup", file, String.valueOf(failure.getMessage())),
                            failure);
                default -> store.failure(failure, terminal.messages());
            };
        }
    }

    private int restore() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                Store open = store.open();
                Backup backup =
                        open.backup(StoreCommand.BESIDE, new BackedUpFiles(files == null ? store.files() : files))) {
            if (!replace && !backup.isEmpty()) {
                throw new CommandFailure(terminal.messages().get("store.not-empty", store.shown()));
            }
            backup.restore(in);
            plan();
            terminal.err().println(terminal.messages().get("store.restored", file, store.shown()));
            return ExitCode.CLEAN;
        }
    }
}
