package org.hecha.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hecha.document.SheetContent.Merge;
import org.xml.sax.SAXException;

/**
 * Tells the tables of a sheet from the lines around them. Rows with frames are tables; of rows without, those at the top
 * and the bottom of a run that hold one text are paragraphs. What is hidden is hidden text, after all else.
 */
final class SheetWriter {

    private final XhtmlWriter out;
    private final Limits limits;

    SheetWriter(XhtmlWriter out, Limits limits) {
        this.out = out;
        this.limits = limits;
    }

    void write(SheetContent sheet) throws SAXException {
        List<String> hidden = new ArrayList<>();
        NavigableMap<Integer, SortedMap<Integer, String>> rows = visible(sheet, hidden);
        Map<Integer, Integer> reach = reach(sheet, rows);
        List<Integer> run = new ArrayList<>();
        int reached = -1;
        for (int row : rows.keySet()) {
            boolean goesOn = !run.isEmpty()
                    && (row <= reached
                            || (isNext(sheet, run.get(run.size() - 1), row)
                                    && sheet.isFramed(run.get(0)) == sheet.isFramed(row)));
            if (!goesOn && !run.isEmpty()) {
                write(sheet, rows, run);
                run.clear();
            }
            run.add(row);
            reached = Math.max(reached, reach.getOrDefault(row, row));
        }
        if (!run.isEmpty()) {
            write(sheet, rows, run);
        }
        for (String words : hidden) {
            out.paragraph(words, "", 0, Story.HIDDEN, 0, null);
        }
    }

    /** The visible rows that hold a text or a frame; the texts of hidden cells go into the other list. */
    private static NavigableMap<Integer, SortedMap<Integer, String>> visible(SheetContent sheet, List<String> hidden) {
        NavigableMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
        Set<Merge> shown = new HashSet<>();
        for (Merge merge : sheet.merges()) {
            String words = sheet.row(merge.row()).getOrDefault(merge.column(), "");
            int row = firstRow(sheet, merge);
            int column = firstColumn(sheet, merge);
            if (!words.isEmpty() && row >= 0 && column >= 0 && !sheet.hidden()) {
                rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, words);
                shown.add(new Merge(merge.row(), merge.column(), 0, 0));
            }
        }
        sheet.rows().forEach((row, cells) -> {
            List<String> unseen = new ArrayList<>();
            cells.forEach((column, words) -> {
                if (!sheet.isHidden(row, column)) {
                    rows.computeIfAbsent(row, number -> new TreeMap<>()).putIfAbsent(column, words);
                } else if (!words.isEmpty() && !shown.contains(new Merge(row, column, 0, 0))) {
                    unseen.add(words);
                }
            });
            if (!unseen.isEmpty()) {
                hidden.add(String.join("\t", unseen));
            }
        });
        return rows;
    }

    private static int firstRow(SheetContent sheet, Merge merge) {
        int row = sheet.nextShownRow(merge.row());
        return row <= merge.endRow() ? row : -1;
    }

    private static int firstColumn(SheetContent sheet, Merge merge) {
        int column = sheet.nextShownColumn(merge.column());
        return column <= merge.endColumn() ? column : -1;
    }

    /** How far down cells with text reach that begin in a row. */
    private static Map<Integer, Integer> reach(
            SheetContent sheet, NavigableMap<Integer, SortedMap<Integer, String>> rows) {
        Map<Integer, Integer> reach = new TreeMap<>();
        for (Merge merge : sheet.merges()) {
            int first = firstRow(sheet, merge);
            SortedMap<Integer, String> cells = rows.get(first);
            String words = cells == null ? "" : cells.getOrDefault(firstColumn(sheet, merge), "");
            if (!words.isEmpty()) {
                reach.merge(first, Math.min(merge.endRow(), rows.lastKey()), Math::max);
            }
        }
        return reach;
    }

    private static boolean isNext(SheetContent sheet, int before, int row) {
        for (int between = before + 1; between < row; between++) {
            if (!sheet.isHiddenRow(between)) {
                return false;
            }
        }
        return true;
    }

    private void write(SheetContent sheet, NavigableMap<Integer, SortedMap<Integer, String>> rows, List<Integer> run)
            throws SAXException {
        int from = 0;
        int to = run.size();
        boolean lone = run.stream().allMatch(row -> texts(rows, row).size() <= 1 && !isWide(rows, row));
        if (!sheet.isFramed(run.get(0)) || lone) {
            while (from < to && texts(rows, run.get(from)).size() <= 1) {
                from++;
            }
            while (to > from && texts(rows, run.get(to - 1)).size() <= 1) {
                to--;
            }
            if (to - from == 1 && texts(rows, run.get(from)).size() == 2) {
                // Who fills it in, and when: a line above the table.
                from = to;
            }
        }
        paragraphs(rows, run.subList(0, from));
        if (from < to) {
            new SheetTable(sheet, rows.subMap(run.get(from), true, run.get(to - 1), true), limits).write(out);
        }
        paragraphs(rows, run.subList(to, run.size()));
    }

    /** Whether framed cells without text stand beside. */
    private static boolean isWide(NavigableMap<Integer, SortedMap<Integer, String>> rows, int row) {
        SortedMap<Integer, String> cells = rows.getOrDefault(row, new TreeMap<>());
        return cells.size() > 1;
    }

    private void paragraphs(NavigableMap<Integer, SortedMap<Integer, String>> rows, List<Integer> run)
            throws SAXException {
        for (int row : run) {
            out.paragraph(String.join("    ", texts(rows, row)));
        }
    }

    private static List<String> texts(NavigableMap<Integer, SortedMap<Integer, String>> rows, int row) {
        return rows.getOrDefault(row, new TreeMap<>()).values().stream()
                .filter(words -> !words.isEmpty())
                .toList();
    }
}
