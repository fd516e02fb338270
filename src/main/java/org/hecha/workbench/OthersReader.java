package org.hecha.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.Roster;
import org.hecha.across.SetPhrases;
import org.hecha.form.Forms;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportReader;

/** Writes the reports that stand beside an example's and holds it against them. */
final class OthersReader {

    private final Workbench bench;
    private final Forms forms;
    private final ReportReader reports;
    private final SetPhrases phrases;

    OthersReader(Workbench bench, Forms forms) {
        this.bench = bench;
        this.forms = forms;
        this.reports = new ReportReader(forms);
        this.phrases = SetPhrases.of(forms.setPhrases());
    }

    /** With a roster on which a unit is not among the reports, the facts of the first report that is missing. */
    ReportFacts read(Example example) throws WritingException {
        ReportFacts facts = bench.facts(bench.document(example));
        Others others = example.others();
        if (others.isNone()) {
            return facts;
        }
        List<Profile> profiles = new ArrayList<>();
        List<String> children = new ArrayList<>();
        for (Others.Other other : others.reports()) {
            ReportFacts written = written(example, other, facts);
            profiles.add(Profile.of(other.role() + "/" + written.report().unitName() + ".md", written, phrases));
            if (other.role() == Others.Role.CHILD) {
                children.add(written.report().unitName());
            }
        }
        Profile own = Profile.of("example.md", facts, phrases);
        profiles.add(own);
        Corpus corpus =
                Corpus.of(profiles, roster(others, children, facts.report().unitName()));
        List<Roster.Entry> absent = corpus.absent(facts.report().year());
        return absent.isEmpty()
                ? facts.with(corpus.facts(own, facts))
                : Corpus.absent(absent.get(0), facts.report().year(), forms);
    }

    private static Roster roster(Others others, List<String> children, String parent) {
        return new Roster(Stream.concat(
                        others.roster().stream().map(unit -> new Roster.Entry(unit, "")),
                        children.stream().map(unit -> new Roster.Entry(unit, parent)))
                .toList());
    }

    private ReportFacts written(Example example, Others.Other other, ReportFacts facts) throws WritingException {
        int year = other.year() > 0
                ? other.year()
                : facts.report().year() - (other.role() == Others.Role.LAST_YEAR ? 1 : 0);
        String base = other.base().isEmpty() ? example.base() : other.base();
        try {
            Draft draft = other.report().isEmpty()
                    ? bench.draft(base, year, other.unit())
                    : MarkdownReport.read(other.report(), forms);
            for (Example.Step step : other.changes()) {
                step.change().apply(draft, reports);
            }
            return bench.facts(draft.document(other.role() + ".md"));
        } catch (WritingException wrong) {
            throw new WritingException(other.line(), wrong.sentence());
        }
    }
}
