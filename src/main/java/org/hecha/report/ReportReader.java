package org.hecha.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hecha.document.Document;
import org.hecha.document.Paragraph;
import org.hecha.document.Place;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.form.Forms;

/**
 * Reads the facts of a report out of a document. Steps, in order: title; year, and with it the form; outline; tables with
 * their figures; identities with the figures put in; what the prose says.
 */
public final class ReportReader {

    private static final Pattern SUBJECT = Pattern.compile("(?:信\\s*息|政\\s*务)\\s*公\\s*开");

    private final Forms forms;
    private final Map<String, SectionTitles> titles = new HashMap<>();
    private final Map<String, TableFinder> tables = new HashMap<>();
    private final CitationFinder citations;
    private final ProseFacts numbers;
    private final WordFinder words;
    private final SlipFinder slips;

    public ReportReader(Forms forms) {
        this.forms = forms;
        this.citations = new CitationFinder(forms.laws());
        this.numbers = new ProseFacts(forms.measures());
        this.slips = new SlipFinder(forms.wording());
        this.words = new WordFinder(forms.words());
        forms.all().forEach(form -> {
            titles.put(form.id(), new SectionTitles(form, forms));
            tables.put(form.id(), new TableFinder(form, forms));
        });
    }

    /**
     * Reads the facts of a document; numbers of persons are covered in all of them.
     *
     * @param yearOverride the year that the report is to be judged by; 0 to read it from the report
     */
    public ReportFacts read(Document published, int yearOverride) {
        MaskedDocument masked = MaskedDocument.of(published);
        Document document = masked.document();
        Optional<TitleReader.Found> title = TitleReader.find(document);
        Outline rough = outline(document, forms.latest());
        int year = yearOverride > 0 ? yearOverride : ReportYear.read(title, ProseText.of(document.blocks(), rough));
        Optional<Form> known = year > 0 ? Optional.of(forms.forYear(year)) : byTables(document, rough);
        Form form = known.orElse(forms.latest());
        Outline outline = form.id().equals(forms.latest().id()) ? rough : outline(document, form);
        List<ProseText> prose = ProseText.of(document.blocks(), outline);
        int judgedYear =
                year > 0 ? year : known.map(found -> found.years().from()).orElse(0);
        Report report = report(title, year, judgedYear, form, prose);

        List<Fact> facts = new ArrayList<>();
        facts.add(report);
        title.ifPresent(found -> facts.add(TitleReader.read(found, form.reportTitle())));
        facts.addAll(outline.sections());
        facts.addAll(outline.headings());
        Doubts doubts = Doubts.of(document.blocks());
        tables(document, form, outline, !doubts.equals(Doubts.NONE), facts);
        facts.addAll(numbers(prose, report, outline, facts, doubts));
        facts.addAll(PeriodFinder.find(prose));
        facts.addAll(DateFinder.find(prose, document.properties()));
        facts.addAll(citations.find(prose));
        AnnouncementFinder.find(prose, outline, of(titles, form)).ifPresent(facts::add);
        facts.addAll(LeftoverFinder.find(prose, outline, form, report.title()));
        facts.addAll(CoverageFinder.find(form, outline, prose));
        facts.addAll(ActorFinder.find(prose, report));
        facts.addAll(StatedYearFinder.find(prose));
        facts.addAll(masked.facts(outline));
        facts.addAll(AddressFinder.find(prose));
        facts.addAll(LinkFinder.find(document, outline));
        facts.addAll(TraceFinder.find(document, prose, outline));
        facts.addAll(slips.find(document, prose));
        facts.addAll(RepetitionFinder.find(prose, headings(outline)));
        facts.addAll(OrdinalFinder.find(prose));
        ActiveContent.of(document).ifPresent(facts::add);
        facts.addAll(words.find(document, outline));
        facts.addAll(WeakPage.of(document.blocks()));
        return new ReportFacts(report, form, doubts, isReport(document, facts), facts);
    }

    private static Set<Integer> headings(Outline outline) {
        return outline.headings().stream()
                .map(heading -> heading.place().block())
                .collect(Collectors.toSet());
    }

    /** What the prose says of numbers, beside the tables of the report itself. */
    private List<Fact> numbers(List<ProseText> prose, Report report, Outline outline, List<Fact> found, Doubts doubts) {
        List<FilledTable> own = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        for (Fact fact : found) {
            if (fact instanceof FilledTable table && outline.own(table.place())) {
                own.add(table);
            } else if (fact instanceof Figure figure
                    && outline.own(figure.place())
                    && doubts.words(figure) != Certainty.DOUBTFUL) {
                figures.add(figure);
            }
        }
        return numbers.read(prose, report, own, figures);
    }

    /** What speaks of nothing that such a report speaks of is another document. */
    private static boolean isReport(Document document, List<Fact> facts) {
        boolean found = facts.stream()
                .anyMatch(fact -> fact instanceof FilledTable
                        || fact instanceof ReportTitle
                        || (fact instanceof Section section
                                && !section.section().isEmpty()));
        return found
                || document.blocks().stream()
                        .anyMatch(block -> block instanceof Paragraph paragraph
                                && SUBJECT.matcher(paragraph.text()).find());
    }

    /** The form whose tables a report without a year has; none if it has no prescribed table. */
    private Optional<Form> byTables(Document document, Outline outline) {
        List<FilledTable> found = of(tables, forms.latest())
                .find(TableGroup.of(document.blocks(), outline))
                .tables();
        return forms.all().stream()
                .filter(form -> found.stream().anyMatch(table -> table.regime().equals(form.id())))
                .max(Comparator.comparingLong(form -> found.stream()
                        .filter(table -> table.regime().equals(form.id()))
                        .count()));
    }

    private Outline outline(Document document, Form form) {
        return new OutlineReader(of(titles, form), form).read(document.blocks());
    }

    /** @param recognised whether any of it was read off a picture */
    private void tables(Document document, Form form, Outline outline, boolean recognised, List<Fact> facts) {
        TableFinder.Result found = of(tables, form).find(TableGroup.of(document.blocks(), outline));
        facts.addAll(found.tables());
        Map<String, List<Figure>> figures = found.figures().stream().collect(Collectors.groupingBy(Figure::table));
        if (!recognised) {
            facts.addAll(found.figures());
        }
        for (FilledTable filled : found.tables()) {
            FormTable prescribed = forms.all().stream()
                    .filter(candidate -> candidate.id().equals(filled.regime()))
                    .findFirst()
                    .flatMap(candidate -> candidate.table(filled.table()))
                    .orElseThrow();
            List<Figure> own = figures.getOrDefault(filled.table(), List.of());
            List<Figure> believed = recognised ? Confirmation.confirmed(prescribed, own) : own;
            List<Balance> balances = BalanceReader.read(prescribed, believed);
            if (recognised) {
                facts.addAll(Confirmation.doubted(believed, balances));
                facts.addAll(DoubtfulCells.of(filled, believed));
            }
            Optional<Suspect> suspect = SuspectFinder.find(balances);
            balances.forEach(balance -> facts.add(suspect.map(balance::with).orElse(balance)));
            suspect.ifPresent(facts::add);
        }
    }

    private static Report report(
            Optional<TitleReader.Found> title, int year, int judgedYear, Form form, List<ProseText> prose) {
        String unit = title.map(
                        found -> TitleReader.read(found, form.reportTitle()).unitName())
                .filter(UnitName::isUnit)
                .orElseGet(() -> unitFromProse(prose));
        return new Report(
                unit,
                UnitName.kind(unit),
                year,
                judgedYear,
                form.id(),
                title.map(TitleReader.Found::text).orElse(""),
                title.isPresent() && year > 0 ? Certainty.CERTAIN : Certainty.LIKELY,
                title.map(TitleReader.Found::place).orElse(Place.DOCUMENT));
    }

    /** The unit that signs the report, else the one whose information the preface speaks of. */
    private static String unitFromProse(List<ProseText> prose) {
        Optional<String> signature = prose.stream()
                .filter(paragraph -> paragraph.own() && !paragraph.preface())
                .filter(paragraph -> paragraph.text().strip().length() <= 25)
                .sorted(Comparator.comparing(ProseText::place).reversed())
                .map(paragraph -> TitleReader.withoutSpaces(paragraph.text()))
                .filter(UnitName::isUnit)
                .findFirst();
        return signature
                .or(() -> prose.stream()
                        .filter(ProseText::preface)
                        .flatMap(paragraph -> UnitName.firstIn(paragraph.text()).stream())
                        .findFirst())
                .orElse("");
    }

    private static <T> T of(Map<String, T> byForm, Form form) {
        T value = byForm.get(form.id());
        if (value == null) {
            throw new IllegalArgumentException("not one of the forms this reader was made with: " + form.id());
        }
        return value;
    }
}
