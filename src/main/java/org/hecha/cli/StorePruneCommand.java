package org.hecha.cli;

import java.util.concurrent.Callable;
import org.hecha.sweep.store.Pruning;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hecha store prune}: forgets old sweeps; reports and findings with their history stay. */
@Command(name = "prune", sortOptions = false)
final class StorePruneCommand implements Callable<Integer> {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--keep", paramLabel = "N", defaultValue = "8", descriptionKey = "option.keep")
    private int keep;

    private final Terminal terminal;

    StorePruneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (keep < 1) {
            throw new CommandFailure(terminal.messages().get("usage.value", "--keep N", keep));
        }
        try {
            store.look().close(); // nothing is made where nothing is
            try (Store open = store.open();
                    Pruning pruning = open.pruning()) {
                int forgotten = pruning.prune(keep);
                terminal.err().println(terminal.messages().get("store.pruned", store.shown(), forgotten, keep));
            }
            return ExitCode.CLEAN;
        } catch (StoreException failure) {
            throw store.failure(failure, terminal.messages());
        }
    }
}
