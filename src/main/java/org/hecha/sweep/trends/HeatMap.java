package org.hecha.sweep.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.sweep.trends.TrendsModel.Heat;
import org.hecha.sweep.trends.TrendsModel.HeatRow;

/** Counts problems by name and kind of problem. */
final class HeatMap {

    private static final int LEVELS = 5;
    /** The greater, the darker what is far below the greatest. */
    private static final int SPREAD = 4;

    private final Map<String, Tally> rows = new TreeMap<>();
    private final int columns;

    HeatMap(int columns) {
        this.columns = columns;
    }

    /** What was counted under one name. */
    private static final class Tally {
        private final String name;
        private final String note;
        private final int[] problems;
        private int reports;

        Tally(String name, String note, int columns) {
            this.name = name;
            this.note = note;
            this.problems = new int[columns];
        }

        int total() {
            int total = 0;
            for (int count : problems) {
                total += count;
            }
            return total;
        }

        double rate() {
            return total() / (double) Math.max(1, reports);
        }
    }

    private Tally row(String name, String note) {
        return rows.computeIfAbsent(name, none -> new Tally(name, note, columns));
    }

    void addReport(String name, String note) {
        row(name, note).reports++;
    }

    void add(String name, String note, int column, int problems) {
        row(name, note).problems[column] += problems;
    }

    /** How many rows have a problem. */
    int size() {
        return (int) rows.values().stream().filter(row -> row.total() > 0).count();
    }

    /** Rows with the greatest numbers of problems, the greatest first. */
    List<HeatRow> most(int shown) {
        return rows(Comparator.comparingInt(Tally::total), shown, false);
    }

    /** Rows with the most problems for a report, the most first; the fields hold problems for a report. */
    List<HeatRow> densest(int shown) {
        return rows(Comparator.comparingDouble(Tally::rate), shown, true);
    }

    private List<HeatRow> rows(Comparator<Tally> order, int shown, boolean perReport) {
        List<Tally> sorted = rows.values().stream()
                .filter(row -> row.total() > 0)
                .sorted(order.reversed().thenComparing(row -> row.name))
                .limit(shown)
                .toList();
        double greatest = 0;
        for (Tally row : sorted) {
            for (int count : row.problems) {
                greatest = Math.max(greatest, value(row, count, perReport));
            }
        }
        List<HeatRow> made = new ArrayList<>();
        for (Tally row : sorted) {
            List<Heat> cells = new ArrayList<>();
            for (int count : row.problems) {
                cells.add(heat(value(row, count, perReport), greatest, perReport));
            }
            made.add(new HeatRow(row.name, row.note, row.reports, row.total(), cells));
        }
        return made;
    }

    private static double value(Tally row, int count, boolean perReport) {
        return perReport ? count / (double) Math.max(1, row.reports) : count;
    }

    /** By the logarithm: one among many must be seen, and a hundred must not make ten pale. */
    private static Heat heat(double value, double greatest, boolean perReport) {
        if (value <= 0) {
            return new Heat("", 0);
        }
        double part = Math.log1p(SPREAD * value / greatest) / Math.log1p(SPREAD);
        int level = Math.max(1, Math.min(LEVELS, (int) Math.ceil(part * LEVELS)));
        String words = perReport ? String.format(Locale.ROOT, "%.2f", value) : String.valueOf((int) value);
        return new Heat(perReport && words.equals("0.00") ? "<0.01" : words, level);
    }
}
