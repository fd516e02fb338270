package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.BackedUpFiles;
import org.hecha.sweep.store.Backup;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hecha store backup}: all of a store in one file. */
@Command(name = "backup", sortOptions = false)
final class StoreBackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--files", paramLabel = "DIR", descriptionKey = "option.files")
    private @Nullable Path files;

    private final Terminal terminal;

    StoreBackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** There may be a desk, or a plan, where nothing has been swept yet. */
    private Store look() {
        if (StoreCommand.BESIDE.stream().anyMatch(tables -> Database.isThere(store.url(), tables))) {
            store.makeIfMissing();
        }
        return store.look();
    }

    @Override
    public Integer call() {
        try (Store open = look();
                Backup backup =
                        open.backup(StoreCommand.BESIDE, new BackedUpFiles(files == null ? store.files() : files));
                WholeFile whole = WholeFile.begin(file)) {
            backup.write(whole.out());
            whole.complete();
            terminal.err().println(terminal.messages().get("store.backed-up", store.shown(), file));
            return ExitCode.CLEAN;
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("store.unwritable", file, e), e);
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }
}
