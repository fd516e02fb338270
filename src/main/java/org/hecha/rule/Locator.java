package org.hecha.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hecha.across.FigureFact;
import org.hecha.across.RepeatedFigures;
import org.hecha.across.RollUp;
import org.hecha.document.Place;
import org.hecha.form.FormTable;
import org.hecha.report.Balance;
import org.hecha.report.Certainty;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.Heading;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportTitle;
import org.hecha.report.Section;
import org.hecha.report.Suspect;
import org.jspecify.annotations.Nullable;

/** Says where a fact stands, in the words of the report it belongs to. */
final class Locator {

    /** Longer words than these are cut for display. */
    private static final int QUOTE = 200;

    private static final String WHOLE = "全文";

    private final ReportFacts facts;
    private final List<Section> sections;
    private final Map<Integer, String> headings = new HashMap<>();

    Locator(ReportFacts facts) {
        this.facts = facts;
        this.sections = facts.all(Section.class).stream().filter(Section::own).toList();
        facts.all(Heading.class)
                .forEach(heading -> headings.putIfAbsent(heading.place().block(), heading.quote()));
    }

    Spot of(Fact fact) {
        if (fact instanceof Figure figure) {
            return cell(fact, figure);
        }
        if (fact instanceof Suspect suspect) {
            return cell(fact, suspect.figure());
        }
        if (fact instanceof Balance balance) {
            return cell(fact, balance.anchor());
        }
        if (fact instanceof FigureFact beside) {
            return cell(fact, beside.figure());
        }
        if (fact instanceof RollUp rollUp) {
            return table(fact, rollUp.table(), rollUp.title());
        }
        if (fact instanceof RepeatedFigures repeated) {
            return repeated.table().isEmpty()
                    ? whole(fact.certainty())
                    : table(fact, repeated.table(), repeated.titles().get(0));
        }
        if (fact instanceof FilledTable table) {
            String label = join(sectionLabel(fact), table.title());
            return spot(fact, location(fact, label, table.table(), null, null));
        }
        return spot(fact, location(fact, label(fact), null, null, null));
    }

    private Spot table(Fact fact, String table, String title) {
        return spot(fact, location(fact, join(sectionLabel(fact), title), table, null, null));
    }

    private Spot cell(Fact fact, Figure figure) {
        String label = join(sectionLabel(figure), figure.cellName());
        return spot(fact, location(fact, label, figure.table(), figure.row(), figure.column()));
    }

    /** Something absent from the report, which its reading must be trusted for. */
    Spot missing(String section, String label) {
        Location location =
                new Location(label, emptyToNull(section), null, null, null, null, null, null, null, null, "");
        return new Spot(
                Place.DOCUMENT,
                location,
                "",
                facts.report().certainty().and(facts.doubts().whole()),
                facts.doubts().whole());
    }

    Spot missingTable(FormTable table) {
        Location location = new Location(
                table.title(), emptyToNull(table.section()), null, null, table.key(), null, null, null, null, null, "");
        return new Spot(
                Place.DOCUMENT,
                location,
                "",
                facts.report().certainty().and(facts.doubts().whole()),
                facts.doubts().whole());
    }

    Spot whole() {
        return missing("", WHOLE);
    }

    /** What is said of the report as a whole beside another, no surer than that one is. */
    private Spot whole(Certainty other) {
        Spot whole = whole();
        return new Spot(whole.place(), whole.location(), "", whole.certainty().and(other), whole.words());
    }

    private Spot spot(Fact fact, Location location) {
        Certainty certainty = fact.certainty().and(facts.doubts().at(fact.place()));
        return new Spot(
                fact.place(), location, fact.quote(), certainty, facts.doubts().words(fact));
    }

    private static Location location(
            Fact fact, String label, @Nullable String table, @Nullable String row, @Nullable String column) {
        Place place = fact.place();
        boolean part = place.end() > place.start();
        return new Location(
                label,
                emptyToNull(fact.section()),
                place.page() > 0 ? place.page() : null,
                place.block() > 0 ? place.block() : null,
                table,
                row,
                column,
                place.box(),
                part ? place.start() : null,
                part ? place.end() : null,
                cut(fact.quote()),
                place);
    }

    private String label(Fact fact) {
        if (fact instanceof Report || fact instanceof ReportTitle) {
            return fact.place().block() > 0 ? "标题" : WHOLE;
        }
        return sectionLabel(fact);
    }

    /** The heading that the fact stands under, as a reader of the report sees it. */
    private String sectionLabel(Fact fact) {
        if (fact instanceof Section section) {
            return heading(section);
        }
        return sections.stream()
                .filter(section -> fact.section().isEmpty()
                        ? section.place().block() <= fact.place().block()
                        : section.section().equals(fact.section()))
                .reduce((earlier, later) -> fact.section().isEmpty() ? later : earlier)
                .map(this::heading)
                .or(() -> prescribed(fact.section()))
                .orElse(
                        fact.place().block() > 0 && !(fact instanceof FilledTable || fact instanceof Figure)
                                ? "正文开头"
                                : "");
    }

    private Optional<String> prescribed(String section) {
        return facts.form()
                .section(section)
                .map(form -> (form.ordinal().isEmpty() ? "" : form.ordinal() + "、") + form.title());
    }

    /** A section's title with its number, which its heading knows. */
    private String heading(Section section) {
        return Optional.ofNullable(headings.get(section.place().block()))
                .or(() ->
                        section.title().equals(section.formTitle()) ? prescribed(section.section()) : Optional.empty())
                .orElse(section.title());
    }

    private static String join(String section, String inside) {
        return section.isEmpty() ? inside : section + " " + inside;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String cut(String quote) {
        return quote.codePointCount(0, quote.length()) <= QUOTE
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, QUOTE)) + "…";
    }
}
