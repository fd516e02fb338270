package org.hecha.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.audit.compare.ReadReport;
import org.hecha.document.Document;
import org.hecha.document.UnreadableException;
import org.hecha.form.Forms;
import org.hecha.report.MaskedDocument;
import org.hecha.report.ReportFacts;
import org.hecha.rule.RuleSelection;
import org.hecha.web.LiveTools.Tools;
import org.hecha.workbench.store.FactsStore;
import org.hecha.workbench.store.KeptReports;
import org.hecha.workbench.store.StoredFacts;

/** Reads and judges files, and remembers what it read of the last ones. Safe for use by many threads. */
final class Examiner {

    /** Reports whose reading is kept in memory. */
    private static final int KEPT = 32;

    /**
     * What was read of a report.
     *
     * @param document as it stands
     * @param shown the same with the numbers of persons covered
     */
    record Read(Document document, ReportFacts facts, Document shown) {

        static Read of(Document document, ReportFacts facts) {
            return new Read(document, facts, MaskedDocument.of(document).document());
        }

        /** With its result. */
        ReadReport with(AuditedReport audited) {
            return new ReadReport(audited, facts, shown);
        }
    }

    private final Serving serving;
    private final LiveTools tools;
    private final FactsStore facts;
    private final Map<String, Read> kept = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > KEPT;
        }
    });

    /** @param facts keeps what was read of each report, so that an edited rule can be tried on all of them */
    Examiner(Serving serving, FactsStore facts) {
        this.serving = serving;
        this.facts = facts;
        tools = new LiveTools(serving);
    }

    /** Whether the rules are there. */
    boolean isReady() {
        return tools.isReady();
    }

    /** Why the rules cannot be used; empty if they can, or are still on their way. */
    String trouble() {
        return tools.trouble();
    }

    /** Why what has been saved to the rule folder since cannot be used; empty if it is what is judged with. */
    String brokenEdit() {
        return tools.brokenEdit();
    }

    /** Told once the rules are there; never if they are wrong. */
    void whenReady(Consumer<Tools> listener) {
        tools.whenReady(listener);
    }

    /**
     * What reports are judged with, as soon as it is there.
     *
     * @throws IllegalStateException if forms or scoring scheme are wrong, and always were
     * @throws org.hecha.rule.RuleException if the rules are
     */
    Tools tools() {
        return tools.current();
    }

    /**
     * Reads and judges. Never fails for what is wrong with a file.
     *
     * @param source its name
     */
    AuditedReport audited(String source, Path file) {
        Tools with = tools();
        Auditor auditor = new Auditor(
                serving.documents(),
                with.reports(),
                with.book(),
                RuleSelection.ALL,
                0,
                (name, fault) -> serving.faults().accept(fault),
                (document, read) -> keep(source, document, read, with.forms()));
        return with.appraisal().of(auditor.audit(source, file));
    }

    private void keep(String source, Document document, ReportFacts read, Forms forms) {
        kept.put(key(document.sha256(), source), Read.of(document, read));
        try {
            facts.keep(new StoredFacts(source, document.sha256(), forms.digest(), read));
        } catch (IOException unwritable) {
            serving.faults().accept(unwritable); // rules are tried on one report less
        }
    }

    /** All reports that a rule can be tried on. */
    KeptReports reports() {
        return new AllReports(facts, serving.store());
    }

    /**
     * Judges with what stands in the rule folder now.
     *
     * @throws org.hecha.rule.RuleException if that is wrong; then nothing has changed
     */
    void reload() {
        tools.reload();
    }

    /**
     * What is read of a file that was audited before.
     *
     * @param source its name
     * @param sha256 of its bytes
     * @throws UnreadableException if it cannot be read any more
     */
    Read read(String source, String sha256, Path file) throws UnreadableException {
        Read known = kept.get(key(sha256, source));
        if (known == null) {
            Document document = serving.documents().read(source, file);
            known = Read.of(document, tools().reports().read(document, 0));
            kept.put(key(sha256, source), known);
        }
        return known;
    }

    private static String key(String sha256, String source) {
        return sha256 + " " + source;
    }
}
