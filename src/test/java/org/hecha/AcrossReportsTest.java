package org.hecha;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hecha.across.Corpus;
import org.hecha.across.Profile;
import org.hecha.across.Roster;
import org.hecha.across.SetPhrases;
import org.hecha.document.UnreadableException;
import org.hecha.fixture.AcrossFault;
import org.hecha.fixture.ReportText;
import org.hecha.fixture.Unit;
import org.hecha.fixture.UnitSeries;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.Judgement;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleBook;
import org.hecha.rule.RuleSelection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Units over years: sound together they are accused of nothing; each fault between reports is found. */
class AcrossReportsTest {

    private static final int UNITS = 104;
    /** Each fault is put into so many counties. */
    private static final int TURNS = 1;

    private static final int FROM = 2019;
    private static final int TO = 2023;
    private static final RuleSelection ACROSS = new RuleSelection(Set.of(), Set.of("across"));

    private static Pipeline pipeline;
    private static Forms forms;
    private static RuleBook book;
    private static SetPhrases phrases;
    /** Most stand beside one fault after the other. */
    private static final IdentityHashMap<ReportText, ReportFacts> READ = new IdentityHashMap<>();

    private static final List<List<ReportText>> SERIES = new ArrayList<>();

    @BeforeAll
    static void load() throws Exception {
        pipeline = new Pipeline();
        forms = Forms.load(RuleFolder.packaged());
        book = pipeline.rules();
        phrases = SetPhrases.of(forms.setPhrases());
        List<Unit> units = UnitSeries.units(UNITS);
        for (int i = 0; i < units.size(); i++) {
            SERIES.add(UnitSeries.of(units.get(i), FROM, TO, 101L + i));
        }
    }

    /** Reports that are held against each other. */
    private static final class Held {
        private final List<Profile> profiles = new ArrayList<>();
        private final List<ReportFacts> facts = new ArrayList<>();

        Held(List<ReportText> reports) throws UnreadableException {
            for (ReportText report : reports) {
                ReportFacts read = READ.get(report);
                if (read == null) {
                    read = pipeline.html(report);
                    READ.put(report, read);
                }
                facts.add(read);
                profiles.add(Profile.of(report.unit().name() + report.year() + "-" + profiles.size(), read, phrases));
            }
        }

        /** Findings by the source of the report, missing reports included. */
        Map<String, List<Finding>> findings(Roster roster, int year) {
            Corpus corpus = Corpus.of(profiles, roster);
            Map<String, List<Finding>> findings = new TreeMap<>();
            for (int i = 0; i < profiles.size(); i++) {
                Judgement judgement =
                        book.judge(facts.get(i).with(corpus.facts(profiles.get(i), facts.get(i))), ACROSS);
                assertThat(judgement.failures()).isEmpty();
                if (!judgement.findings().isEmpty()) {
                    findings.put(profiles.get(i).source(), judgement.findings());
                }
            }
            corpus.absent(year)
                    .forEach(entry -> findings.put(
                            "missing " + entry.unitName(),
                            book.judge(Corpus.absent(entry, year, forms), ACROSS)
                                    .findings()));
            return findings;
        }
    }

    private static List<ReportText> all() {
        return SERIES.stream().flatMap(List::stream).toList();
    }

    @Test
    void soundReportsOfFiveHundredUnitYearsAreAccusedOfNothing() throws UnreadableException {
        Held held = new Held(all());
        Roster roster = new Roster(SERIES.stream()
                .map(series -> new Roster.Entry(series.get(0).unit().name(), ""))
                .toList());

        assertThat(held.profiles).hasSizeGreaterThanOrEqualTo(500);
        assertThat(words(held.findings(roster, TO))).isEmpty();
    }

    @Test
    void faultsBetweenReportsAreFoundAndNoOtherReportIsAccused() throws UnreadableException {
        Map<String, int[]> found = new TreeMap<>();
        List<String> lost = new ArrayList<>();
        List<String> alarms = new ArrayList<>();
        for (AcrossFault fault : AcrossFault.all()) {
            for (int turn = 0; turn < TURNS; turn++) {
                int number = turn;
                AcrossFault.Case planted = fault.plant(SERIES, turn);
                Held held = new Held(planted.reports());
                Map<String, List<Finding>> findings = held.findings(planted.roster(), planted.year());
                int[] count = found.computeIfAbsent(fault.rule(), none -> new int[2]);
                boolean hit = findings.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().contains(planted.unit())
                                && entry.getValue().stream()
                                        .anyMatch(one -> one.rule().equals(fault.rule())));
                count[0] += hit ? 1 : 0;
                count[1]++;
                if (!hit) {
                    lost.add(fault + " " + number + " " + words(findings));
                }
                findings.forEach((source, list) -> list.stream()
                        .filter(one -> !(one.rule().equals(fault.rule())
                                        || fault.also().contains(one.rule()))
                                || !planted.mayBeNamed(source))
                        .forEach(one -> alarms.add(
                                fault + " " + number + ": " + source + " " + one.rule() + " " + one.message())));
            }
        }
        int hits = found.values().stream().mapToInt(count -> count[0]).sum();
        int planted = found.values().stream().mapToInt(count -> count[1]).sum();
        assertThat(alarms).isEmpty();
        assertThat(lost).hasSizeLessThanOrEqualTo(planted / 50);
        assertThat(found).hasSize(8);
        assertThat(hits).isGreaterThan(40 * TURNS);
    }

    @Test
    void reportAloneIsNeitherPassedNorFailed() throws UnreadableException {
        Judgement judgement = book.judge(pipeline.html(SERIES.get(3).get(4)), ACROSS);

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.outcomes())
                .hasSize(8)
                .allSatisfy((rule, outcome) -> assertThat(outcome).as(rule).isEqualTo(Outcome.NOT_APPLICABLE));
    }

    @Test
    void theSameReportsInEveryRunGiveTheSameFindings() throws UnreadableException {
        List<ReportText> reports =
                SERIES.stream().limit(20).flatMap(List::stream).toList();
        Held held = new Held(reports);

        assertThat(words(held.findings(Roster.NONE, 0))).isEqualTo(words(held.findings(Roster.NONE, 0)));
    }

    private static String words(Map<String, List<Finding>> findings) {
        return findings.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(one -> entry.getKey() + " " + one.rule() + " " + one.message()))
                .collect(Collectors.joining("\n"));
    }
}
