package org.hecha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hecha.form.Measures;

/** Reads all that the numbers of the prose say. */
final class ProseFacts {

    private final ClaimFinder finder;

    ProseFacts(Measures measures) {
        this.finder = new ClaimFinder(measures);
    }

    /**
     * The facts in the order of the report.
     *
     * @param tables tables of the report itself
     * @param figures figures of these tables
     */
    List<Fact> read(List<ProseText> prose, Report report, List<FilledTable> tables, List<Figure> figures) {
        Ownership ownership = Ownership.of(report);
        TallyReader tallies = new TallyReader(tables, figures);
        List<Fact> facts = new ArrayList<>();
        for (ClaimFinder.Told told : finder.read(prose, ownership)) {
            facts.addAll(told.claims());
            facts.addAll(tallies.read(told));
            facts.addAll(PartsReader.read(told));
            facts.addAll(RateReader.read(told, ownership));
            told.reading()
                    .universals()
                    .forEach(universal -> facts.add(new Assertion(
                            universal.key(),
                            universal.topics(),
                            told.paragraph().text().substring(universal.start(), universal.end()),
                            told.paragraph().sentence(universal.start(), universal.end()),
                            told.paragraph().own()
                                    && ownership.covers(universal.scope(), universal.span(), universal.year()),
                            told.paragraph().section(),
                            Certainty.CERTAIN,
                            told.paragraph().at(universal.start(), universal.end()))));
        }
        facts.sort(Comparator.comparing(Fact::place));
        return facts;
    }
}
