package org.hecha.workbench.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.workbench.Corruption;
import org.hecha.workbench.Corruption.Kind;
import org.hecha.workbench.Corruption.Target;
import org.hecha.workbench.Corruptions;
import org.hecha.workbench.Corruptions.Prose;
import org.hecha.workbench.Corruptions.Sheet;
import org.hecha.workbench.Corruptions.Square;

/**
 * Which corruption of a sound report some rule notices.
 *
 * @param base name of the kept report
 * @param rows one for each kind of corruption
 * @param blocks the report, for a picture of it
 */
public record ReportCoverage(String base, List<Row> rows, List<Block> blocks) {

    /**
     * What was tried of a kind.
     *
     * @param target what was corrupted, in Chinese
     * @param kind how, in Chinese
     * @param samples of what nobody noticed
     */
    public record Row(String target, String kind, int tried, int noticed, List<String> samples) {}

    /**
     * A paragraph, or a table.
     *
     * @param level of a heading; 0 for a paragraph or table
     * @param spans of a paragraph
     * @param lines of a table
     */
    public record Block(int level, List<Span> spans, List<List<Box>> lines) {}

    /**
     * Words.
     *
     * @param state {@code watched}, {@code partly}, {@code unwatched}; empty where nothing was tried
     * @param note what was tried and who noticed, in Chinese
     */
    public record Span(String text, String state, String note) {}

    /** A cell of a table. */
    public record Box(String text, int rowSpan, int columnSpan, String state, String note) {}

    private static final int SAMPLES = 6;

    public static ReportCoverage of(String base, Corruptions corruptions) {
        Map<Integer, Block> blocks = new TreeMap<>();
        for (Prose prose : corruptions.prose()) {
            blocks.put(prose.piece(), new Block(prose.level(), spans(prose, corruptions.all()), List.of()));
        }
        for (Sheet sheet : corruptions.sheets()) {
            blocks.put(sheet.piece(), new Block(0, List.of(), lines(sheet, corruptions.all())));
        }
        return new ReportCoverage(base, rows(corruptions.all()), List.copyOf(blocks.values()));
    }

    private static List<Row> rows(List<Corruption> all) {
        Map<String, List<Corruption>> groups = new LinkedHashMap<>();
        for (Target target : Target.values()) {
            for (Kind kind : Kind.values()) {
                List<Corruption> some = all.stream()
                        .filter(one -> one.target() == target && one.kind() == kind)
                        .toList();
                if (!some.isEmpty()) {
                    groups.put(target + "/" + kind, some);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        groups.values().forEach(some -> {
            List<String> missed = some.stream()
                    .filter(one -> !one.isNoticed())
                    .map(one -> cut(one.words()))
                    .distinct()
                    .limit(SAMPLES)
                    .toList();
            int noticed = (int) some.stream().filter(Corruption::isNoticed).count();
            rows.add(new Row(some.get(0).target().label(), some.get(0).kind().label(), some.size(), noticed, missed));
        });
        return rows;
    }

    private static String cut(String words) {
        return words.length() <= 40 ? words : words.substring(0, 40) + "…";
    }

    private static List<Span> spans(Prose prose, List<Corruption> all) {
        List<Corruption> here =
                all.stream().filter(one -> one.piece() == prose.piece()).toList();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < prose.text().length()) {
            int from = at;
            List<Corruption> tried = smallest(here, from);
            int to = from + 1;
            while (to < prose.text().length() && smallest(here, to).equals(tried)) {
                to++;
            }
            spans.add(new Span(prose.text().substring(from, to), state(tried), note(tried)));
            at = to;
        }
        return spans;
    }

    /** What was tried at a character: on the number or year there, else on the sentence or heading. */
    private static List<Corruption> smallest(List<Corruption> here, int at) {
        int least = here.stream()
                .filter(one -> one.from() <= at && at < one.to())
                .mapToInt(one -> one.to() - one.from())
                .min()
                .orElse(0);
        return here.stream()
                .filter(one -> one.from() <= at && at < one.to() && one.to() - one.from() == least)
                .toList();
    }

    private static List<List<Box>> lines(Sheet sheet, List<Corruption> all) {
        List<List<Box>> lines = new ArrayList<>();
        for (int row = 0; row < sheet.rows(); row++) {
            int line = row;
            List<Box> cells = new ArrayList<>();
            sheet.squares().stream()
                    .filter(square -> square.row() == line)
                    .sorted(java.util.Comparator.comparingInt(Square::column))
                    .forEach(square -> {
                        List<Corruption> tried = all.stream()
                                .filter(one -> one.piece() == sheet.piece()
                                        && square.number() >= 0
                                        && one.from() == square.number())
                                .toList();
                        cells.add(new Box(
                                square.text(), square.rowSpan(), square.columnSpan(), state(tried), note(tried)));
                    });
            lines.add(cells);
        }
        return lines;
    }

    private static String state(List<Corruption> tried) {
        if (tried.isEmpty()) {
            return "";
        }
        long noticed = tried.stream().filter(Corruption::isNoticed).count();
        return noticed == tried.size() ? "watched" : noticed == 0 ? "unwatched" : "partly";
    }

    private static String note(List<Corruption> tried) {
        List<String> notes = new ArrayList<>();
        tried.forEach(one ->
                notes.add(one.kind().label() + "：" + (one.isNoticed() ? String.join("、", one.noticed()) : "没有规则发现")));
        return String.join("；", notes);
    }
}
