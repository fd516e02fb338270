package org.hecha.sweep;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.hecha.form.Forms;
import org.hecha.sweep.store.Knowledge;
import org.hecha.workbench.store.FactsFormatException;
import org.hecha.workbench.store.KeptReports;
import org.hecha.workbench.store.StoredFacts;

/** The reports of the last sweep of a store, by their facts. */
public final class SweptReports implements KeptReports {

    private final Knowledge knowledge;

    public SweptReports(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Swept(String name, String sha256, byte[] content) implements Kept {

        @Override
        public StoredFacts read(Forms forms, Predicate<String> wanted) throws IOException, FactsFormatException {
            StoredFacts read = FactsBytes.stored(name, content, forms, wanted);
            return new StoredFacts(name, sha256, read.forms(), read.facts());
        }
    }

    @Override
    public void each(Reader reader) throws IOException, InterruptedException {
        int sweep = knowledge.lastSweep().map(last -> last.id()).orElse(0);
        List<Knowledge.Named> page = knowledge.namedBehind(sweep, 0);
        while (!page.isEmpty()) {
            for (Knowledge.Named one : page) {
                byte[] content = knowledge.content(one.sha256()).orElse(new byte[0]);
                if (content.length > 0) {
                    reader.take(new Swept(one.source(), one.sha256(), content));
                }
            }
            page = knowledge.namedBehind(sweep, page.get(page.size() - 1).ordinal());
        }
    }
}
