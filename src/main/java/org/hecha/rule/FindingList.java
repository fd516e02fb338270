package org.hecha.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.document.Place;
import org.hecha.form.Form;
import org.hecha.report.Certainty;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/** Puts what the rules raised on one report into its total order and gives each finding its fingerprint. */
final class FindingList {

    private static final Comparator<Raised> READING_ORDER = Comparator.comparing(
                    (Raised raised) -> raised.spot().place())
            .thenComparing(raised -> raised.rule().id())
            .thenComparing(Raised::message);

    /** The order of the findings of one report. */
    static final Comparator<Placed> TOTAL_ORDER = Comparator.comparing(
                    (Placed one) -> one.finding().severity())
            .thenComparingInt(one -> one.place().block())
            .thenComparingInt(one -> one.place().row())
            .thenComparingInt(one -> one.place().column())
            .thenComparingInt(one -> one.place().start())
            .thenComparing(one -> one.finding().rule())
            .thenComparing(one -> one.finding().message())
            .thenComparing(one -> one.finding().fingerprint());

    /** A finding, and where it stands. */
    record Placed(Finding finding, Place place) {}

    private FindingList() {}

    static List<Placed> of(List<Raised> raised, ReportFacts facts) {
        List<Raised> inOrder = new ArrayList<>(raised);
        inOrder.sort(READING_ORDER);
        Set<List<Object>> seen = new HashSet<>();
        Map<String, Integer> counts = new HashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (Raised one : inOrder) {
            String base = fingerprint(one, facts.report(), 1);
            if (seen.add(List.of(base, one.message(), one.spot().place()))) {
                int number = counts.merge(base, 1, Integer::sum);
                String fingerprint = number == 1 ? base : fingerprint(one, facts.report(), number);
                placed.add(new Placed(
                        finding(one, fingerprint, facts.form()), one.spot().place()));
            }
        }
        placed.sort(TOTAL_ORDER);
        return placed;
    }

    private static Finding finding(Raised raised, String fingerprint, Form form) {
        return new Finding(
                raised.rule().id(),
                raised.severity(),
                raised.rule().group(),
                raised.message(),
                Basis.expand(raised.rule().basis(), form),
                fingerprint,
                raised.spot().location(),
                raised.values(),
                raised.spot().certainty() == Certainty.CERTAIN ? Certainty.CERTAIN : Certainty.LIKELY,
                raised.suggestion().isEmpty() ? null : raised.suggestion(),
                null);
    }

    /**
     * Neither message nor block nor file counts: a finding stays itself when its rule is reworded, or when paragraphs are
     * added above it.
     *
     * @param number from 1, among findings that are otherwise alike, in reading order
     */
    private static String fingerprint(Raised raised, Report report, int number) {
        Location location = raised.spot().location();
        Digest digest = new Digest()
                .add(raised.rule().id())
                .add(report.unitName())
                .add(String.valueOf(report.year()))
                .add(orEmpty(location.section()))
                .add(orEmpty(location.table()))
                .add(orEmpty(location.row()))
                .add(orEmpty(location.column()))
                .add(raised.discriminator())
                .add(raised.spot().quote().replaceAll("[\\s\u3000\u00a0]+", ""));
        return (number == 1 ? digest : digest.add("#" + number)).brief();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
