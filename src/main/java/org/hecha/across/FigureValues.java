package org.hecha.across;

import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/** The figures of a report's own tables, kept small: there may be a hundred thousand reports. */
final class FigureValues {

    /** Names of cells: reports by one form have the same, but for a few. */
    private static final Map<String, String[]> NAMES = new ConcurrentHashMap<>();

    private static final List<Certainty> CERTAINTY = List.of(Certainty.values());
    /** Of most reports all is certain. */
    private static final Map<ByteBuffer, byte[]> CERTAINTIES = new ConcurrentHashMap<>();

    /** Small whole numbers, which nearly all are, take a byte each. */
    private static final BigDecimal[] SMALL =
            IntStream.range(0, 254).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    private static final int NO_NUMBER = 254;
    private static final int OTHER = 255;
    private static final int BYTE = 0xFF;
    private static final byte[] NO_DIGITS = {};

    private static final FigureValues NONE =
            new FigureValues(new String[0], new byte[0], new byte[0], place -> SMALL[0]);

    private final String[] cells;
    /** For each cell the place of its certainty in {@link #CERTAINTY}. */
    private final byte[] certainties;
    /** For each cell its number, {@link #NO_NUMBER} or {@link #OTHER}. */
    private final byte[] small;
    /** The places of the others, sorted. */
    private final int[] otherPlaces;

    private final BigDecimal[] others;

    /** @param other the number at a place where it is not small; asked in the order of places */
    private FigureValues(String[] cells, byte[] certainties, byte[] small, IntFunction<BigDecimal> other) {
        this.cells = cells;
        this.certainties = CERTAINTIES.computeIfAbsent(ByteBuffer.wrap(certainties), ByteBuffer::array);
        this.small = small;
        int[] places = new int[small.length];
        int count = 0;
        for (int at = 0; at < small.length; at++) {
            if ((small[at] & BYTE) == OTHER) {
                places[count++] = at;
            }
        }
        this.otherPlaces = Arrays.copyOf(places, count);
        this.others = new BigDecimal[count];
        for (int i = 0; i < count; i++) {
            others[i] = other.apply(places[i]);
        }
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
        List<OwnFigures.Cell> figures = OwnFigures.of(facts).cells();
        if (figures.isEmpty()) {
            return NONE;
        }
        byte[] certainties = new byte[figures.size()];
        byte[] small = new byte[figures.size()];
        @Nullable BigDecimal[] values = new BigDecimal[figures.size()];
        int at = 0;
        for (OwnFigures.Cell cell : figures) {
            Figure figure = cell.figure();
            certainties[at] = (byte)
                    CERTAINTY.indexOf(figure.certainty().and(facts.doubts().at(figure.place())));
            values[at] = figure.value();
            small[at] = (byte) small(figure.value());
            at++;
        }
        return new FigureValues(
                names(lines(figures.stream().map(OwnFigures.Cell::name))), certainties, small, place -> values[place]);
    }

    private static String lines(Stream<String> names) {
        return names.map(name -> name + "\n").collect(Collectors.joining());
    }

    /** Names of cells, one a line. What many reports have in common is kept once. */
    static String[] names(String lines) {
        return NAMES.computeIfAbsent(lines, names -> names.lines().toArray(String[]::new));
    }

    /** Writes all but the names of the cells: a byte of each for how certain it is, one for its number, then greater numbers. */
    void write(DataOutputStream out) throws IOException {
        out.write(certainties);
        out.write(small);
        for (BigDecimal other : others) {
            boolean whole = other.scale() == 0 && other.unscaledValue().bitLength() < Long.SIZE;
            byte[] digits = whole ? NO_DIGITS : other.toString().getBytes(StandardCharsets.US_ASCII);
            out.writeInt(digits.length);
            if (whole) {
                out.writeLong(other.longValue());
            } else {
                out.write(digits);
            }
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @param cells see {@link #names}
     */
    static FigureValues read(String[] cells, ByteBuffer in) {
        byte[] certainties = new byte[cells.length];
        in.get(certainties);
        byte[] small = new byte[cells.length];
        in.get(small);
        return new FigureValues(cells, certainties, small, at -> other(in));
    }

    private static BigDecimal other(ByteBuffer in) {
        byte[] digits = new byte[in.getInt()];
        if (digits.length == 0) {
            return BigDecimal.valueOf(in.getLong());
        }
        in.get(digits);
        return new BigDecimal(new String(digits, StandardCharsets.US_ASCII));
    }

    /** Their names, sorted. Not to be written to. */
    String[] cells() {
        return cells;
    }

    boolean has(String cell) {
        return Arrays.binarySearch(cells, cell) >= 0;
    }

    /**
     * Where a cell stands in the order of names; negative if it is not there.
     *
     * @param likely where it would stand in a report by the same form: there it is looked for first
     */
    int find(String cell, int likely) {
        return likely < cells.length && cells[likely].equals(cell) ? likely : Arrays.binarySearch(cells, cell);
    }

    /** The number; null where the cell is not there or holds none. */
    @Nullable
    BigDecimal value(String cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? null : value(at);
    }

    Certainty certainty(String cell) {
        return certainty(Arrays.binarySearch(cells, cell));
    }

    /** How certain what {@link #find} found is. */
    Certainty certainty(int at) {
        return at < 0 ? Certainty.DOUBTFUL : CERTAINTY.get(certainties[at]);
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
        return lines(Arrays.stream(cells));
    }

    /** All cells in the order of their names; the value is null where one holds no number. */
    void each(BiConsumer<String, @Nullable BigDecimal> visit) {
        for (int i = 0; i < cells.length; i++) {
            visit.accept(cells[i], value(i));
        }
    }
}
