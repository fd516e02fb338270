package org.hecha.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;
import org.hecha.memo.VisibleText;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.web.Examiner.Read;
import org.hecha.web.ReadingRoom.Dossier;
import org.jspecify.annotations.Nullable;

/** The prescribed tables with what was read into them: row by row as the form has them, faults where they stand. */
final class Grids {

    private final Office office;

    Grids(Office office) {
        this.office = office;
    }

    /** What the page shows. */
    public record Page(Frame frame, Dossier dossier, String form, List<Grid> grids) {}

    /** A prescribed table; {@code state} says in words how it was found. */
    public record Grid(String title, String state, boolean doubtful, List<Block> blocks) {}

    /** A part of it with columns of its own; {@code depth} counts the columns that row labels take. */
    public record Block(String caption, int depth, List<String> columns, List<Line> lines) {}

    /** A row. */
    public record Line(List<Label> labels, List<Value> values) {}

    /** A label of a row or of a group of rows. */
    public record Label(String text, int rows, int columns, boolean group) {}

    /** A cell: {@code look} is blank, absent, or the severity of a finding on it. */
    public record Value(String text, String look, boolean uncertain, List<Integer> findings, String severity) {}

    void at(RoutesConfig routes) {
        routes.get("/reports/{id}/tables", this::page);
    }

    private void page(Context request) {
        CaseFile file = CaseFile.last(office, Office.number(request.pathParam("id")));
        Dossier dossier = Dossier.of(file, file.appraised());
        Read read = file.read();
        List<Grid> grids = new ArrayList<>();
        if (read != null) {
            for (FormTable table : read.facts().form().tables()) {
                grids.add(new Reading(read.facts(), file.audited().findings(), table).grid());
            }
        }
        office.show(
                request,
                "tables",
                new Page(
                        office.frame(request, dossier.title() + "：表格对照", "reports"),
                        dossier,
                        read == null ? "" : read.facts().form().title(),
                        grids));
    }

    /** One table as it was read. */
    private static final class Reading {

        private final FormTable table;
        private final Map<String, Figure> figures = new HashMap<>();
        private final Map<String, List<Integer>> faults = new HashMap<>();
        private final List<Finding> findings;
        private final @Nullable FilledTable filled;

        Reading(ReportFacts facts, List<Finding> findings, FormTable table) {
            this.table = table;
            this.findings = findings;
            filled = facts.all(FilledTable.class).stream()
                    .filter(one -> one.own() && one.table().equals(table.key()))
                    .findFirst()
                    .orElse(null);
            facts.all(Figure.class).stream()
                    .filter(figure -> figure.table().equals(table.key()))
                    .forEach(figure -> figures.putIfAbsent(key(figure.row(), figure.column()), figure));
            for (int i = 0; i < findings.size(); i++) {
                Location location = findings.get(i).location();
                if (table.key().equals(location.table()) && location.column() != null) {
                    String row = Objects.requireNonNullElse(location.row(), "");
                    faults.computeIfAbsent(key(row, location.column()), none -> new ArrayList<>())
                            .add(i + 1);
                }
            }
        }

        private static String key(String row, String column) {
            return row + "/" + column;
        }

        Grid grid() {
            FilledTable read = filled;
            String state = read == null
                    ? "报告中没有找到这张表"
                    : "应填" + read.figures() + "格，读到数字" + read.numbers() + "格，空白" + read.blanks() + "格"
                            + (read.reason().isEmpty() ? "" : "；读取不确定：" + read.reason());
            return new Grid(
                    table.title(),
                    VisibleText.of(state),
                    read == null || read.certainty() != Certainty.CERTAIN,
                    table.parts().stream().map(this::block).toList());
        }

        private Block block(FormPart part) {
            int depth = part.rows().stream()
                    .mapToInt(row -> row.path().size())
                    .max()
                    .orElse(1);
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < part.rows().size(); i++) {
                lines.add(line(part, i, depth));
            }
            return new Block(
                    part.caption(),
                    depth,
                    part.columns().stream()
                            .map(column -> String.join(" ", column.path()))
                            .toList(),
                    lines);
        }

        private Line line(FormPart part, int index, int depth) {
            FormLine row = part.rows().get(index);
            List<Label> labels = new ArrayList<>();
            for (int level = 0; level < row.path().size(); level++) {
                boolean last = level == row.path().size() - 1;
                if (index > 0 && !last && sharesPath(part.rows().get(index - 1), row, level)) {
                    continue;
                }
                int rows = 1;
                while (!last
                        && index + rows < part.rows().size()
                        && sharesPath(part.rows().get(index + rows), row, level)) {
                    rows++;
                }
                labels.add(new Label(row.path().get(level), rows, last ? depth - level : 1, !last));
            }
            return new Line(
                    labels,
                    part.columns().stream().map(column -> value(row, column)).toList());
        }

        private static boolean sharesPath(FormLine one, FormLine other, int level) {
            return one.path().size() > level + 1
                    && other.path().size() > level + 1
                    && one.path().subList(0, level + 1).equals(other.path().subList(0, level + 1));
        }

        private Value value(FormLine row, FormLine column) {
            Figure figure = figures.get(key(row.key(), column.key()));
            List<Integer> numbers = faults.getOrDefault(key(row.key(), column.key()), List.of());
            String severity = numbers.stream()
                    .map(number -> findings.get(number - 1).severity())
                    .min(Enum::compareTo)
                    .map(one -> one.key())
                    .orElse("");
            if (figure == null) {
                return new Value("—", "absent", false, numbers, severity);
            }
            return new Value(
                    VisibleText.of(figure.raw().strip()),
                    figure.isBlank() ? "blank" : "",
                    figure.certainty() != Certainty.CERTAIN,
                    numbers,
                    severity);
        }
    }
}
