package org.hecha.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.hecha.sweep.SweptReports;
import org.hecha.sweep.store.Knowledge;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.workbench.store.FactsStore;
import org.hecha.workbench.store.KeptReports;

/**
 * All reports whose facts are kept here: what was dropped on the desk, then what the last sweep read. A file that is among
 * both is told of once.
 *
 * @param dropped facts of what was dropped
 * @param store address of the store of sweeps
 */
record AllReports(FactsStore dropped, String store) implements KeptReports {

    @Override
    public void each(Reader reader) throws IOException, InterruptedException {
        Set<String> told = new HashSet<>();
        dropped.each(report -> {
            told.add(report.sha256());
            reader.take(report);
        });
        try (Store open = Store.look(store);
                Knowledge knowledge = open.knowledge()) {
            new SweptReports(knowledge).each(report -> {
                if (!told.contains(report.sha256())) {
                    reader.take(report);
                }
            });
        } catch (StoreException nothingSwept) {
            return; // before the first sweep there is no store
        }
    }
}
