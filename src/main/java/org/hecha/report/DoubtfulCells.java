package org.hecha.report;

import java.util.List;
import java.util.stream.Collectors;
import org.hecha.document.Place;

/**
 * The figures of a prescribed table that a machine read off a picture and was not sure of, but for those that the table's
 * own sums confirm.
 *
 * @param table key of the table
 * @param title what the form calls the table
 * @param cells at least one
 * @param section key of the section the table stands in
 * @param place of the first cell
 */
public record DoubtfulCells(String table, String title, List<Figure> cells, String section, Place place)
        implements Fact {

    /** So many are named one by one. */
    private static final int NAMED = 10;

    public DoubtfulCells {
        cells = List.copyOf(cells);
    }

    static List<DoubtfulCells> of(FilledTable table, List<Figure> figures) {
        List<Figure> doubtful = figures.stream()
                .filter(figure -> figure.certainty() == Certainty.DOUBTFUL)
                .toList();
        return doubtful.isEmpty()
                ? List.of()
                : List.of(new DoubtfulCells(
                        table.table(),
                        table.title(),
                        doubtful,
                        table.section(),
                        doubtful.get(0).place()));
    }

    /** Which cells, and what they were read as: “总计”行“自然人”列（读作 12）. */
    public String words() {
        String named = cells.stream().limit(NAMED).map(DoubtfulCells::name).collect(Collectors.joining("、"));
        return cells.size() > NAMED ? named + "等" : named;
    }

    private static String name(Figure figure) {
        String read = figure.meaning() == Meaning.UNREAD
                ? "未读出"
                : "读作 " + figure.raw().strip();
        return figure.cellName() + "（" + read + "）";
    }

    @Override
    public String quote() {
        return cells.get(0).raw();
    }

    /** That they are doubtful is certain. */
    @Override
    public Certainty certainty() {
        return Certainty.CERTAIN;
    }
}
