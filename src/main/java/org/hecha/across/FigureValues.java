package org.hecha.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/** The figures of a report's own tables, kept small: there may be a hundred thousand reports. */
final class FigureValues {

    /** Names of cells: reports by one form have the same, but for a few. */
    private static final Map<String, String[]> NAMES = new ConcurrentHashMap<>();

    private static final Map<String, Certainty[]> CERTAINTIES = new ConcurrentHashMap<>();

    /** Small whole numbers, which nearly all are, take a byte each. */
    private static final BigDecimal[] SMALL =
            IntStream.range(0, 254).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    private static final int NO_NUMBER = 254;
    private static final int OTHER = 255;
    private static final int BYTE = 0xFF;

    private static final FigureValues NONE =
            new FigureValues(new String[0], new @Nullable BigDecimal[0], new Certainty[0]);

    private final String[] cells;
    /** For each cell its number, {@link #NO_NUMBER} or {@link #OTHER}. */
    private final byte[] small;
    /** The places of the others, sorted. */
    private final int[] otherPlaces;

    private final BigDecimal[] others;
    private final Certainty[] certainties;

    private FigureValues(String[] cells, @Nullable BigDecimal[] values, Certainty[] certainties) {
        this.cells = cells;
        this.certainties = certainties;
        this.small = new byte[values.length];
        List<Integer> places = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = values[i];
            small[i] = (byte) small(value);
            if (value != null && small(value) == OTHER) {
                places.add(i);
                numbers.add(value);
            }
        }
        this.otherPlaces = places.stream().mapToInt(Integer::intValue).toArray();
        this.others = numbers.toArray(BigDecimal[]::new);
    }

    private static int small(@Nullable BigDecimal value) {
        if (value == null) {
            return NO_NUMBER;
        }
        boolean fits = value.scale() == 0
                && value.signum() >= 0
                && value.unscaledValue().bitLength() <= Byte.SIZE
                && value.intValue() < SMALL.length;
        return fits ? value.intValue() : OTHER;
    }

    static FigureValues of(ReportFacts facts) {
        TreeMap<String, Figure> figures = new TreeMap<>(own(facts));
        if (figures.isEmpty()) {
            return NONE;
        }
        String[] cells = new String[figures.size()];
        @Nullable BigDecimal[] values = new BigDecimal[cells.length];
        Certainty[] certainties = new Certainty[cells.length];
        int at = 0;
        for (Map.Entry<String, Figure> figure : figures.entrySet()) {
            cells[at] = figure.getKey();
            values[at] = figure.getValue().value();
            certainties[at] = figure.getValue()
                    .certainty()
                    .and(facts.doubts().at(figure.getValue().place()));
            at++;
        }
        return of(names(lines(Arrays.asList(cells))), values, certainties(certaintyLines(certainties)));
    }

    private static String lines(List<String> names) {
        return names.stream().map(name -> name + "\n").collect(Collectors.joining());
    }

    /** Cells in the order of their names. */
    static FigureValues of(String[] cells, @Nullable BigDecimal[] values, Certainty[] certainties) {
        return new FigureValues(cells, values, certainties);
    }

    /** Names of cells, one a line. What many reports have in common is kept once. */
    static String[] names(String lines) {
        return NAMES.computeIfAbsent(lines, names -> names.lines().toArray(String[]::new));
    }

    /** Certainties by name, one a line, likewise. */
    static Certainty[] certainties(String lines) {
        return CERTAINTIES.computeIfAbsent(
                lines, names -> names.lines().map(Certainty::valueOf).toArray(Certainty[]::new));
    }

    /** The figures of the report's own tables by the names of their cells, each once; not those of a form pasted behind it. */
    static Map<String, Figure> own(ReportFacts facts) {
        Map<String, Figure> figures = new HashMap<>();
        List<FilledTable> tables = facts.all(FilledTable.class);
        for (Figure figure : facts.all(Figure.class)) {
            if (isOwn(figure, tables)) {
                figures.putIfAbsent(name(figure.table(), figure.row(), figure.column()), figure);
            }
        }
        return figures;
    }

    private static boolean isOwn(Figure figure, List<FilledTable> tables) {
        boolean own = true;
        for (FilledTable table : tables) {
            if (table.table().equals(figure.table())
                    && table.place().block() <= figure.place().block()) {
                own = table.own();
            }
        }
        return own;
    }

    static String name(String table, String row, String column) {
        return table + "/" + row + "/" + column;
    }

    boolean has(String cell) {
        return Arrays.binarySearch(cells, cell) >= 0;
    }

    /** The number; null where the cell is not there or holds none. */
    @Nullable
    BigDecimal value(String cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? null : value(at);
    }

    Certainty certainty(String cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? Certainty.DOUBTFUL : certainties[at];
    }

    int size() {
        return cells.length;
    }

    /** The number of a cell, by its place in the order of names; null where it holds none. */
    @Nullable
    BigDecimal value(int at) {
        int number = small[at] & BYTE;
        return switch (number) {
            case NO_NUMBER -> null;
            case OTHER -> others[Arrays.binarySearch(otherPlaces, at)];
            default -> SMALL[number];
        };
    }

    /** As {@link #names} takes them. */
    String cellLines() {
        return lines(Arrays.asList(cells));
    }

    /** As {@link #certainties} takes them. */
    String certaintyLines() {
        return certaintyLines(certainties);
    }

    private static String certaintyLines(Certainty[] certainties) {
        return lines(Arrays.stream(certainties).map(Certainty::name).toList());
    }

    /** All cells in the order of their names; the value is null where one holds no number. */
    void each(BiConsumer<String, @Nullable BigDecimal> visit) {
        for (int i = 0; i < cells.length; i++) {
            visit.accept(cells[i], value(i));
        }
    }
}
