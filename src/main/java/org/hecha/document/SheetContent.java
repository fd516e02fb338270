package org.hecha.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a sheet of a workbook shows, as it is read: texts in their cells, and how the cells lie. Rows count from 0. */
final class SheetContent {

    /** Cells that are one, and their bounds, the last ones included. */
    record Merge(int row, int column, int endRow, int endColumn) {}

    /** Empty cells matter where they are framed, not where somebody has framed the whole sheet. */
    private static final int MOST_BLANKS = 200_000;

    private final String name;
    private final boolean hidden;
    private final Limits limits;
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final BitSet framedRows = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<Merge> merges = new ArrayList<>();
    private int texts;
    private int blanks;

    SheetContent(String name, boolean hidden, Limits limits) {
        this.name = name;
        this.hidden = hidden;
        this.limits = limits;
    }

    /** @param framed whether a line is drawn at any of its sides */
    void cell(int row, int column, String text, boolean framed) throws LimitExceededException {
        String words = text.strip();
        if (words.isEmpty() && (!framed || ++blanks > MOST_BLANKS)) {
            return;
        }
        if (!words.isEmpty() && ++texts > limits.cells()) {
            throw new LimitExceededException("单元格超过 " + limits.cells() + " 个");
        }
        rows.computeIfAbsent(row, number -> new TreeMap<>()).put(column, words);
        if (framed) {
            framedRows.set(row);
        }
    }

    /** Gives a cell other words. */
    @FunctionalInterface
    interface Wording {
        String of(int row, int column, String words) throws NoteException;
    }

    /** The same sheet with other words in the cells that have some. */
    SheetContent worded(Wording wording) throws NoteException {
        SheetContent other = new SheetContent(name, hidden, limits);
        for (Map.Entry<Integer, NavigableMap<Integer, String>> row : rows.entrySet()) {
            NavigableMap<Integer, String> cells = new TreeMap<>();
            for (Map.Entry<Integer, String> cell : row.getValue().entrySet()) {
                String words = cell.getValue();
                cells.put(cell.getKey(), words.isEmpty() ? "" : wording.of(row.getKey(), cell.getKey(), words));
            }
            other.rows.put(row.getKey(), cells);
        }
        other.framedRows.or(framedRows);
        other.hiddenRows.or(hiddenRows);
        other.hiddenColumns.or(hiddenColumns);
        other.merges.addAll(merges);
        return other;
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(Math.max(0, first), Math.min(last, 20_000) + 1);
    }

    void merge(Merge merge) throws LimitExceededException {
        if (merges.size() >= limits.cells()) {
            throw new LimitExceededException("合并单元格超过 " + limits.cells() + " 个");
        }
        merges.add(merge);
    }

    String name() {
        return name;
    }

    boolean hidden() {
        return hidden;
    }

    List<Merge> merges() {
        return merges;
    }

    /** The rows in which a cell has a text or a frame. */
    SortedMap<Integer, NavigableMap<Integer, String>> rows() {
        return Collections.unmodifiableSortedMap(rows);
    }

    SortedMap<Integer, String> row(int row) {
        NavigableMap<Integer, String> cells = rows.get(row);
        return cells == null ? Collections.emptySortedMap() : cells;
    }

    boolean isFramed(int row) {
        return framedRows.get(row);
    }

    boolean isHiddenRow(int row) {
        return hiddenRows.get(row);
    }

    boolean isHiddenColumn(int column) {
        return hiddenColumns.get(column);
    }

    int nextShownRow(int row) {
        return hiddenRows.nextClearBit(row);
    }

    int nextShownColumn(int column) {
        return hiddenColumns.nextClearBit(column);
    }

    boolean isHidden(int row, int column) {
        return hidden || isHiddenRow(row) || isHiddenColumn(column);
    }
}
