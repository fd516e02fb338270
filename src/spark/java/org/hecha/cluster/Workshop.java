package org.hecha.cluster;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hecha.across.Register;
import org.hecha.across.Roster;
import org.hecha.across.SetPhrases;
import org.hecha.audit.Appraisal;
import org.hecha.audit.Assessment;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.audit.ReportsTogether;
import org.hecha.audit.ScoringScheme;
import org.hecha.audit.Unassessable;
import org.hecha.audit.Waivers;
import org.hecha.document.DocumentReader;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.worker.IsolatedReader;
import org.hecha.document.worker.WorkerLimits;
import org.hecha.form.FormException;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.RuleSelection;
import org.hecha.sweep.FactsBytes;
import org.jspecify.annotations.Nullable;

/**
 * What an executor reads and judges with: forms, the rule book, reading processes. Made once in each executor for an order, as
 * far as it is needed, and used by all its tasks.
 *
 * <p>Scans are not recognised: what is found must not depend on what happens to be installed on a machine.
 */
final class Workshop {

    private static final System.Logger LOG = System.getLogger(Workshop.class.getName());
    private static final Map<String, Workshop> OPEN = new HashMap<>();

    private final Order order;
    private final RuleFolder folder;
    private final Forms forms;
    private final ReportReader reports;
    private final SetPhrases phrases;
    private final Register register;
    private @Nullable Documents documents;
    private @Nullable Judge judge;

    /** The part that judges. */
    private record Judge(RuleBook book, Appraisal appraisal, List<String> ids, Set<String> off) {}

    private Workshop(Order order) throws FormException {
        this.order = order;
        this.folder = order.rules().unpacked();
        this.forms = Forms.load(folder);
        this.reports = new ReportReader(forms);
        this.register = new Register(order.roster());
        this.phrases = SetPhrases.of(forms.setPhrases());
    }

    /** @throws JobException if forms cannot be loaded */
    static Workshop of(Order order) {
        synchronized (OPEN) {
            Workshop open = OPEN.get(order.key());
            if (open == null) {
                try {
                    open = new Workshop(order);
                } catch (FormException wrong) {
                    throw new JobException(String.valueOf(wrong.getMessage()), wrong);
                }
                OPEN.put(order.key(), open);
            }
            return open;
        }
    }

    Forms forms() {
        return forms;
    }

    Register register() {
        return register;
    }

    SetPhrases phrases() {
        return phrases;
    }

    /** Reads a file. Never throws: what cannot be read is refused. */
    Assessment read(String source, Auditor.Content content, boolean earlier) {
        int year = earlier ? 0 : order.year();
        return Auditor.readingOnly(documents(), reports, year, Workshop::tell).assess(source, content);
    }

    /** Its processes end with the executor. */
    private synchronized Documents documents() {
        if (documents == null) {
            WorkerLimits limits = WorkerLimits.of(order.heapMegabytes(), Duration.ofSeconds(order.seconds()));
            documents = order.inProcess()
                    ? new DocumentReader(Limits.DEFAULT)
                    : new IsolatedReader(Limits.DEFAULT, limits, order.cores());
        }
        return documents;
    }

    byte[] bytes(String sha256, ReportFacts facts) {
        return FactsBytes.of(sha256, facts, forms.digest()).content();
    }

    ReportFacts facts(byte[] content) {
        return FactsBytes.read(content, forms, kind -> true);
    }

    private synchronized Judge judge() {
        if (judge == null) {
            RuleBook book = RuleBook.load(folder, forms.all());
            try {
                judge = new Judge(
                        book,
                        new Appraisal(Waivers.NONE, ScoringScheme.load(folder).orElse(null)),
                        book.rules().stream().map(RuleInfo::id).toList(),
                        book.rules().stream()
                                .filter(RuleInfo::off)
                                .map(RuleInfo::id)
                                .collect(Collectors.toSet()));
            } catch (FormException wrong) {
                throw new JobException(String.valueOf(wrong.getMessage()), wrong);
            }
        }
        return judge;
    }

    /** Judges a report that was read before. Never throws. */
    AuditedReport judged(String source, String sha256, Supplier<ReportFacts> facts) {
        Judge by = judge();
        return by.appraisal().of(Auditor.judge(source, sha256, facts, by.book(), RuleSelection.ALL, Workshop::tell));
    }

    /** The result for a file that was refused. */
    AuditedReport refused(String source, Assessment.Refused refused) {
        Judge by = judge();
        return by.appraisal().of(Unassessable.report(source, refused, by.ids(), by.off()));
    }

    /** The result for a report that nobody handed in; none where no rule asks. */
    List<AuditedReport> missing(String source, Roster.Entry entry, int year) {
        return ReportsTogether.missing(entry, year, source, judge().book(), forms).stream()
                .map(new Appraisal(Waivers.NONE, null)::of)
                .toList();
    }

    private static void tell(String source, Throwable fault) {
        LOG.log(System.Logger.Level.ERROR, source, fault);
    }
}
