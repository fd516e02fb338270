package org.hecha.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hecha.document.Document;
import org.hecha.document.Table;
import org.hecha.report.Actor;
import org.hecha.report.Announcement;
import org.hecha.report.Assertion;
import org.hecha.report.BadAddress;
import org.hecha.report.Balance;
import org.hecha.report.Citation;
import org.hecha.report.Claim;
import org.hecha.report.ClaimParts;
import org.hecha.report.Contact;
import org.hecha.report.Coverage;
import org.hecha.report.DateMention;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.Heading;
import org.hecha.report.InternalTone;
import org.hecha.report.Leftover;
import org.hecha.report.LinkTarget;
import org.hecha.report.LocalPath;
import org.hecha.report.Misspelling;
import org.hecha.report.Period;
import org.hecha.report.PlantedText;
import org.hecha.report.Rate;
import org.hecha.report.Remnant;
import org.hecha.report.ReportFacts;
import org.hecha.report.ReportTitle;
import org.hecha.report.Section;
import org.hecha.report.Sensitive;
import org.hecha.report.StatedYear;
import org.hecha.report.Suspect;

/** The facts of a report as JSON, an array for each kind. */
final class FactsJson {

    private static final Map<String, Class<? extends Fact>> KINDS = kinds();
    /** What of a figure is for people; the rest is for rules. */
    private static final RecordJson SHOWN = new RecordJson(Map.of(
            Figure.class,
            Set.of(
                    "table",
                    "row",
                    "column",
                    "rowLabel",
                    "columnLabel",
                    "raw",
                    "meaning",
                    "value",
                    "certainty",
                    "place")));

    private final ReportFacts facts;
    private final IntPredicate pages;

    /** @param pages whose facts are shown; the report as a whole always is */
    FactsJson(ReportFacts facts, IntPredicate pages) {
        this.facts = facts;
        this.pages = pages;
    }

    ObjectNode facts() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("report", SHOWN.of(facts.report()));
        KINDS.forEach((name, type) -> {
            ArrayNode list = all.putArray(name);
            facts.all(type).stream()
                    .filter(fact -> pages.test(fact.place().page()))
                    .forEach(fact -> list.add(SHOWN.of((Record) fact)));
        });
        return all;
    }

    /** With the tables as the document holds them: each cell once, at the grid place of its upper left corner. */
    ObjectNode withTables(Document document) {
        ObjectNode all = facts();
        ArrayNode tables = all.putArray("tables");
        document.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(this::isShown)
                .forEach(table -> tables.add(SHOWN.of(table)));
        return all;
    }

    /** A table may go on over several pages. */
    private boolean isShown(Table table) {
        return pages.test(table.place().page())
                || table.cells().stream()
                        .anyMatch(cell -> pages.test(cell.place().page()));
    }

    private static Map<String, Class<? extends Fact>> kinds() {
        Map<String, Class<? extends Fact>> kinds = new LinkedHashMap<>();
        kinds.put("titles", ReportTitle.class);
        kinds.put("sections", Section.class);
        kinds.put("headings", Heading.class);
        kinds.put("figures", Figure.class);
        kinds.put("filledTables", FilledTable.class);
        kinds.put("balances", Balance.class);
        kinds.put("suspects", Suspect.class);
        kinds.put("claims", Claim.class);
        kinds.put("tallies", org.hecha.report.Tally.class);
        kinds.put("claimParts", ClaimParts.class);
        kinds.put("rates", Rate.class);
        kinds.put("assertions", Assertion.class);
        kinds.put("periods", Period.class);
        kinds.put("dates", DateMention.class);
        kinds.put("citations", Citation.class);
        kinds.put("announcements", Announcement.class);
        kinds.put("leftovers", Leftover.class);
        kinds.put("coverage", Coverage.class);
        kinds.put("misspellings", Misspelling.class);
        kinds.put("internalTones", InternalTone.class);
        kinds.put("plantedTexts", PlantedText.class);
        kinds.put("actors", Actor.class);
        kinds.put("badAddresses", BadAddress.class);
        kinds.put("contacts", Contact.class);
        kinds.put("links", LinkTarget.class);
        kinds.put("localPaths", LocalPath.class);
        kinds.put("remnants", Remnant.class);
        kinds.put("sensitive", Sensitive.class);
        kinds.put("statedYears", StatedYear.class);
        return kinds;
    }
}
