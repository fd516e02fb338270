package org.hecha.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.hecha.sweep.store.Backup;
import org.hecha.sweep.store.Database;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hecha store backup}: all of a store in one file. */
@Command(name = "backup", sortOptions = false)
final class StoreBackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.backup")
    private Path file = Path.of("");

    @Mixin
    private StoreOption store = new StoreOption();

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
        Path partial = file.resolveSibling("." + file.getFileName() + ".part");
        try (Store open = look();
                Backup backup = open.backup(StoreCommand.BESIDE)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                backup.write(out);
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            terminal.err().println(terminal.messages().get("store.backed-up", store.shown(), file));
            return ExitCode.CLEAN;
        } catch (IOException e) {
            throw new CommandFailure(terminal.messages().get("failure.ledger", file, Failures.reason(e)), e);
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        } finally {
            partial.toFile().delete();
        }
    }
}
