package org.hecha.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.hecha.document.SheetContent.Merge;
import org.xml.sax.SAXException;

/** A table of a sheet: the rows from the first to the last, and the columns in which there is text. */
final class SheetTable {

    private record Spot(int row, int column) {}

    private final NavigableMap<Integer, SortedMap<Integer, String>> rows;
    private final List<Integer> lines = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final Map<Spot, Merge> merged = new HashMap<>();
    private final Set<Spot> covered = new HashSet<>();

    /** @param rows the visible rows that hold anything */
    SheetTable(SheetContent sheet, NavigableMap<Integer, SortedMap<Integer, String>> rows, Limits limits)
            throws LimitExceededException {
        this.rows = rows;
        for (int row = rows.firstKey(); row <= rows.lastKey(); row++) {
            if (!sheet.isHiddenRow(row)) {
                lines.add(row);
            }
        }
        TreeSet<Integer> texts = new TreeSet<>();
        rows.values()
                .forEach(cells -> cells.forEach((column, words) -> {
                    if (!words.isEmpty()) {
                        texts.add(column);
                    }
                }));
        for (int column = texts.first(); column <= texts.last(); column++) {
            if (!sheet.isHiddenColumn(column)) {
                columns.add(column);
            }
        }
        if ((long) lines.size() * columns.size() > limits.gridArea()) {
            throw new LimitExceededException("表格超过 " + limits.gridArea() + " 格");
        }
        long area = 0;
        for (Merge merge : sheet.merges()) {
            area += (long) within(lines, merge.row(), merge.endRow()).size()
                    * within(columns, merge.column(), merge.endColumn()).size();
            if (area > limits.gridArea()) {
                throw new LimitExceededException("合并单元格超过 " + limits.gridArea() + " 格");
            }
            take(merge);
        }
    }

    void write(XhtmlWriter out) throws SAXException {
        out.startTable(Table.Grid.STATED, 0, null);
        for (int row : lines) {
            SortedMap<Integer, String> cells = rows.get(row);
            out.startRow();
            for (int column : columns) {
                Spot spot = new Spot(row, column);
                if (!covered.contains(spot)) {
                    Merge merge = merged.getOrDefault(spot, new Merge(row, column, row, column));
                    out.cell(
                            count(lines, row, merge.endRow()),
                            count(columns, column, merge.endColumn()),
                            cells == null ? "" : cells.getOrDefault(column, ""));
                }
            }
            out.endRow();
        }
        out.endTable();
    }

    /** Keeps of a merge what lies inside the table; of merges that overlap the first one. */
    private void take(Merge merge) {
        List<Spot> spots = new ArrayList<>();
        for (int row : within(lines, merge.row(), merge.endRow())) {
            for (int column : within(columns, merge.column(), merge.endColumn())) {
                spots.add(new Spot(row, column));
            }
        }
        if (spots.size() > 1 && spots.stream().noneMatch(spot -> covered.contains(spot) || merged.containsKey(spot))) {
            merged.put(spots.get(0), merge);
            covered.addAll(spots.subList(1, spots.size()));
        }
    }

    private static int count(List<Integer> places, int from, int to) {
        return Math.max(1, within(places, from, to).size());
    }

    private static List<Integer> within(List<Integer> places, int from, int to) {
        return places.subList(after(places, from - 1), Math.max(after(places, from - 1), after(places, to)));
    }

    /** How many of the ascending places are not after one. */
    private static int after(List<Integer> places, int place) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
