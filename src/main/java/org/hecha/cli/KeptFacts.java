package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hecha.sweep.SweptReports;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.workbench.store.FactsStore;
import org.hecha.workbench.store.KeptReports;

/** Where facts are kept: the folder of {@code audit --facts}, or the store of a sweep. */
final class KeptFacts {

    private final String place;
    private final Terminal terminal;

    KeptFacts(String place, Terminal terminal) {
        this.place = place;
        this.terminal = terminal;
    }

    /** What is done with them. */
    interface Work<T> {
        T with(KeptReports reports) throws IOException, InterruptedException;
    }

    /** @throws CommandFailure if there are none */
    <T> T work(Work<T> work) throws IOException, InterruptedException {
        boolean server = place.startsWith("jdbc:");
        if (!server && Files.isDirectory(Path.of(place))) {
            return work.with(new FactsStore(Path.of(place)));
        }
        if (!server && !Files.isRegularFile(Path.of(place))) {
            throw new CommandFailure(terminal.messages().get("failure.no-facts", place));
        }
        StoreOption option = new StoreOption(place);
        try (Store store = option.look();
                Knowledge knowledge = store.knowledge()) {
            return work.with(new SweptReports(knowledge));
        } catch (StoreException failure) {
            throw option.failure(failure, terminal.messages());
        }
    }
}
