package org.hecha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.hecha.document.Document;
import org.hecha.form.Forms;
import org.hecha.report.ReportFacts;
import org.hecha.workbench.store.FactsStore;
import org.hecha.workbench.store.StoredFacts;
import org.jspecify.annotations.Nullable;

/** Keeps the facts of each report that is audited, where {@code --facts} asks for it. Safe for many threads. */
final class FactsKeeper implements BiConsumer<Document, ReportFacts> {

    private final @Nullable Path folder;
    private final String forms;
    private final AtomicReference<IOException> failure = new AtomicReference<>();

    private FactsKeeper(@Nullable Path folder, String forms) {
        this.folder = folder;
        this.forms = forms;
    }

    /** @param folder null where nothing is kept */
    static FactsKeeper at(@Nullable Path folder, Forms forms, Messages messages) {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CommandFailure(messages.get("failure.facts-folder", folder));
        }
        return new FactsKeeper(folder, forms.digest());
    }

    @Override
    public void accept(Document document, ReportFacts facts) {
        if (folder == null || failure.get() != null) {
            return;
        }
        try {
            new FactsStore(folder).keep(new StoredFacts(document.source(), document.sha256(), forms, facts));
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        }
    }

    /** Tells of facts that could not be kept. */
    boolean failed(Terminal terminal) {
        IOException why = failure.get();
        if (why != null) {
            terminal.complain(terminal.messages().get("failure.facts", String.valueOf(folder), why));
        }
        return why != null;
    }
}
