package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hecha.desk.Case;
import org.hecha.desk.CaseQuery;
import org.hecha.memo.VisibleText;
import org.hecha.sweep.store.Store;
import org.hecha.sweep.store.StoreException;
import org.hecha.sweep.store.UnitIndex;

/** Units with their reports on all years: those of the sweeps and those on the desk. */
final class UnitRoom {

    private static final int PAGE = 50;
    private static final int MOST_FINDINGS = 500;

    private final Office office;

    UnitRoom(Office office) {
        this.office = office;
    }

    /** The list of units. */
    public record Units(
            Frame frame, String words, int total, int first, List<Unit> units, String before, String behind) {}

    /** A unit in the list. */
    public record Unit(
            String name, String address, String parent, int reports, String years, int errors, int warnings) {}

    /** The page of a unit. */
    public record Page(
            Frame frame,
            String name,
            List<ReportList.Row> cases,
            List<Swept> swept,
            List<Bar> bars,
            List<Finding> findings,
            int findingsYear) {}

    /** A report of the sweeps. */
    public record Swept(
            int year, String source, boolean missing, boolean judged, int errors, int warnings, int notes, int sweep) {}

    /** A year in the chart. */
    public record Bar(int year, int x, int errors, int warnings, int errorHeight, int warningHeight) {}

    /** A finding of the last year. */
    public record Finding(
            String severity, String severityLabel, String place, String message, boolean open, int since) {}

    void at(RoutesConfig routes) {
        routes.get("/units", this::list);
        routes.get("/unit", this::page);
    }

    private void list(Context request) {
        String words = text(request, "words");
        String asked = text(request, "skip");
        int skip = asked.matches("\\d{1,7}") ? Integer.parseInt(asked) : 0;
        int total = look(index -> index.count(words), 0);
        List<Unit> units = look(index -> index.units(words, skip, PAGE), List.<UnitIndex.Unit>of()).stream()
                .map(UnitRoom::unit)
                .toList();
        office.show(
                request,
                "units",
                new Units(
                        office.frame(request, "单位", "units"),
                        words,
                        total,
                        skip + 1,
                        units,
                        skip > 0 ? address(words, Math.max(0, skip - PAGE)) : "",
                        skip + PAGE < total ? address(words, skip + PAGE) : ""));
    }

    private static String address(String words, int skip) {
        return "/units?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&skip=" + skip;
    }

    private static Unit unit(UnitIndex.Unit unit) {
        String years = unit.lastYear() == 0
                ? "—"
                : unit.firstYear() == unit.lastYear()
                        ? String.valueOf(unit.lastYear())
                        : unit.firstYear() + "—" + unit.lastYear();
        return new Unit(
                VisibleText.of(unit.name()),
                "/unit?name=" + URLEncoder.encode(unit.name(), StandardCharsets.UTF_8),
                VisibleText.of(unit.parent()),
                unit.reports(),
                years,
                unit.errors(),
                unit.warnings());
    }

    private void page(Context request) {
        String name = text(request, "name");
        List<Case> cases = office.desk().cases().list(CaseQuery.ALL.words(name).page(0, PAGE)).stream()
                .filter(one -> one.last().unit().equals(name))
                .toList();
        List<UnitIndex.Standing> standings = look(index -> index.reports(name), List.of());
        List<Finding> findings = standings.isEmpty()
                ? List.of()
                : look(
                        index -> index.findings(standings.get(0).id()).stream()
                                .limit(MOST_FINDINGS)
                                .map(row -> new Finding(
                                        row.severity(),
                                        Words.severity(row.severity()),
                                        VisibleText.of(row.label()),
                                        VisibleText.of(row.message()),
                                        row.open(),
                                        row.firstSweep()))
                                .toList(),
                        List.of());
        office.show(
                request,
                "unit",
                new Page(
                        office.frame(request, VisibleText.of(name), "units"),
                        VisibleText.of(name),
                        cases.stream().map(ReportList::row).toList(),
                        standings.stream()
                                .map(one -> new Swept(
                                        one.year(),
                                        VisibleText.of(one.source()),
                                        one.missing(),
                                        one.judged(),
                                        one.errors(),
                                        one.warnings(),
                                        one.notes(),
                                        one.lastSweep()))
                                .toList(),
                        bars(cases, standings),
                        findings,
                        standings.isEmpty() ? 0 : standings.get(0).year()));
    }

    private static final int TALLEST = 120;
    private static final int COLUMN = 64;

    /** The desk's report of a year goes before that of a sweep. */
    private static List<Bar> bars(List<Case> cases, List<UnitIndex.Standing> standings) {
        TreeMap<Integer, int[]> years = new TreeMap<>();
        standings.stream()
                .filter(one -> one.judged() && one.year() > 0)
                .forEach(one -> years.putIfAbsent(one.year(), new int[] {one.errors(), one.warnings()}));
        cases.stream()
                .filter(one -> one.last().year() > 0)
                .forEach(one -> years.put(
                        one.last().year(),
                        new int[] {one.last().errors(), one.last().warnings()}));
        int most = years.values().stream()
                .mapToInt(counts -> counts[0] + counts[1])
                .max()
                .orElse(1);
        List<Bar> bars = new ArrayList<>();
        years.forEach((year, counts) -> bars.add(new Bar(
                year,
                40 + bars.size() * COLUMN,
                counts[0],
                counts[1],
                TALLEST * counts[0] / Math.max(1, most),
                TALLEST * counts[1] / Math.max(1, most))));
        return bars;
    }

    /** Asks the store of sweeps; it need not be there. */
    private <T> T look(Function<UnitIndex, T> question, T otherwise) {
        try (Store store = Store.look(office.serving().store());
                UnitIndex index = store.units()) {
            return question.apply(index);
        } catch (StoreException none) {
            if (none.isNothingThere()) {
                return otherwise;
            }
            throw none;
        }
    }

    private static String text(Context request, String name) {
        return Objects.requireNonNullElse(request.queryParam(name), "").strip();
    }
}
