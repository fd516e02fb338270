package org.hecha.workbench.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hecha.form.Form;
import org.hecha.form.Forms;
import org.hecha.report.Doubts;
import org.hecha.report.Fact;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;

/**
 * What stands before the facts of a report.
 *
 * @param source path of the report
 * @param sha256 of its bytes
 * @param form id of the form that it was read by
 * @param forms digest of all forms, laws and words
 * @param doubts numbers of the blocks that may have been misread
 * @param illegible those of them that can hardly be read
 */
public record FactsHead(
        String format,
        int version,
        String source,
        String sha256,
        String form,
        String forms,
        Set<Integer> doubts,
        Set<Integer> illegible) {

    private static final String FORMAT = "hecha-facts";

    /** The head of what is to be stored. */
    public static FactsHead of(StoredFacts stored) {
        ReportFacts facts = stored.facts();
        return new FactsHead(
                FORMAT,
                FactsFile.VERSION,
                stored.source(),
                stored.sha256(),
                facts.form().id(),
                stored.forms(),
                new TreeSet<>(facts.doubts().blocks()),
                new TreeSet<>(facts.doubts().illegible()));
    }

    boolean isOfFacts() {
        return FORMAT.equals(format);
    }

    /**
     * All that was stored.
     *
     * @param name what messages call the report
     * @param facts what stood behind the head
     * @param forms the forms to judge by; the one of the report is found by its id, else by its year
     */
    public StoredFacts with(String name, List<Fact> facts, Forms forms) throws FactsFormatException {
        if (facts.isEmpty() || !(facts.get(0) instanceof Report report)) {
            throw new FactsFormatException(name + " 没有报告的事实。");
        }
        Form judged = Optional.of(form)
                .flatMap(id ->
                        forms.all().stream().filter(one -> one.id().equals(id)).findFirst())
                .orElseGet(() -> forms.forYear(report.judgedYear()));
        return new StoredFacts(
                source,
                sha256,
                this.forms,
                new ReportFacts(report, judged, new Doubts(doubts, illegible), true, facts));
    }
}
