package org.hecha.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;
import org.hecha.rule.Nearest;
import org.hecha.workbench.Piece.Grid;
import org.hecha.workbench.Piece.Slot;

/**
 * Lays out a prescribed table and fills it in: each line names a row by key or label and gives its numbers from left to
 * right; rows left out are 0.
 */
final class FormGrid {

    private final FormTable table;
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private int width;

    private FormGrid(FormTable table) {
        this.table = table;
    }

    /**
     * The table filled in.
     *
     * @param lines by the number under which mistakes are reported
     */
    static Grid of(FormTable table, Map<Integer, String> lines) throws WritingException {
        FormGrid grid = new FormGrid(table);
        for (Map.Entry<Integer, String> line : lines.entrySet()) {
            grid.read(line.getKey(), line.getValue());
        }
        return grid.isList() ? grid.list() : grid.parts();
    }

    private void read(int number, String line) throws WritingException {
        String[] words =
                line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "").split("\\|", -1);
        String name = words[0].strip();
        FormPart part = part(number, name);
        FormLine row = row(part, name);
        List<String> numbers =
                Arrays.stream(words, 1, words.length).map(String::strip).toList();
        if (numbers.size() != part.columns().size()) {
            throw new WritingException(
                    number,
                    "表 " + table.key() + " 的“" + name + "”行应有 " + part.columns().size() + " 格，写了 " + numbers.size()
                            + " 格");
        }
        if (values.put(row.key(), numbers) != null) {
            throw new WritingException(number, "表 " + table.key() + " 的“" + name + "”行写了两次");
        }
    }

    private FormPart part(int number, String name) throws WritingException {
        List<FormPart> named = table.parts().stream()
                .filter(part -> part.rows().stream().anyMatch(row -> row.key().equals(name)))
                .toList();
        if (named.isEmpty()) {
            named = table.parts().stream()
                    .flatMap(part -> part.rows().stream()
                            .filter(row -> row.label().equals(name) && !values.containsKey(row.key()))
                            .map(row -> part))
                    .toList();
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        if (named.isEmpty()) {
            TreeSet<String> known = new TreeSet<>();
            table.rows().forEach(row -> known.addAll(List.of(row.key(), row.label())));
            throw new WritingException(number, "表 " + table.key() + " 没有“" + name + "”行" + asked(name, known));
        }
        throw new WritingException(number, "表 " + table.key() + " 有几行都叫“" + name + "”，请写行的 key");
    }

    private FormLine row(FormPart part, String name) {
        return part.rows().stream()
                .filter(row -> row.key().equals(name))
                .findFirst()
                .or(() -> part.rows().stream()
                        .filter(row -> row.label().equals(name))
                        .findFirst())
                .orElseThrow();
    }

    static String asked(String name, Collection<String> known) {
        String near = Nearest.question(name, known);
        return near.isEmpty() ? "" : "，" + near;
    }

    private String value(FormLine row, int column) {
        List<String> numbers = values.get(row.key());
        return numbers == null ? "0" : numbers.get(column);
    }

    private void label(int row, int column, int rowSpan, int columnSpan, String text) {
        slots.add(new Slot(row, column, rowSpan, columnSpan, text, ""));
    }

    private void figure(int row, int column, int columnSpan, FormLine line, FormLine head, int index) {
        slots.add(new Slot(row, column, 1, columnSpan, value(line, index), line.key() + "/" + head.key()));
    }

    /** Whether each row has a unit of its own: a list of indicators. */
    private boolean isList() {
        return table.parts().size() == 1
                && table.rows().stream().anyMatch(row -> !row.uom().isEmpty());
    }

    private Grid list() {
        FormPart part = table.parts().get(0);
        label(0, 0, 1, 1, "统计指标");
        label(0, 1, 1, 1, "单位");
        for (int i = 0; i < part.columns().size(); i++) {
            label(0, 2 + i, 1, 1, part.columns().get(i).label());
        }
        List<String> open = List.of();
        int at = 1;
        for (FormLine row : part.rows()) {
            for (int depth = common(open, row.groups()); depth < row.groups().size(); depth++) {
                label(at, 0, 1, 1, row.groups().get(depth));
                label(at, 1, 1, 1, "");
                for (int i = 0; i < part.columns().size(); i++) {
                    label(at, 2 + i, 1, 1, "");
                }
                at++;
            }
            label(at, 0, 1, 1, row.label());
            label(at, 1, 1, 1, row.uom());
            for (int i = 0; i < part.columns().size(); i++) {
                figure(at, 2 + i, 1, row, part.columns().get(i), i);
            }
            open = row.path();
            at++;
        }
        return new Grid(table.key(), at, 2 + part.columns().size(), slots);
    }

    private static int common(List<String> one, List<String> other) {
        int depth = 0;
        while (depth < Math.min(one.size(), other.size()) && one.get(depth).equals(other.get(depth))) {
            depth++;
        }
        return depth;
    }

    private Grid parts() {
        boolean bare = table.rows().size() == 1;
        int labels = bare
                ? 0
                : table.rows().stream().mapToInt(row -> row.path().size()).max().orElse(1);
        width = labels
                + table.parts().stream()
                        .mapToInt(part -> part.columns().size())
                        .max()
                        .orElse(0);
        int at = 0;
        for (FormPart part : table.parts()) {
            at = part(part, at, labels);
        }
        return new Grid(table.key(), at, width, slots);
    }

    private int part(FormPart part, int top, int labels) {
        int at = top;
        if (!part.caption().isEmpty()) {
            label(at++, 0, 1, width, part.caption());
        }
        int depth = part.columns().stream()
                .mapToInt(column -> column.path().size())
                .max()
                .orElse(1);
        if (labels > 0) {
            label(at, 0, depth, labels, part.caption().isEmpty() ? "" : "信息内容");
        }
        heads(part, at, depth, labels);
        at += depth;
        rows(part, at, labels);
        return at + part.rows().size();
    }

    /** The last column takes the width that other parts of the table need. */
    private int span(FormPart part, int column, int labels) {
        int last = part.columns().size() - 1;
        return column == last ? width - labels - last : 1;
    }

    private void heads(FormPart part, int top, int depth, int labels) {
        for (int level = 0; level < depth; level++) {
            int column = 0;
            while (column < part.columns().size()) {
                List<String> path = part.columns().get(column).path();
                int end = column + 1;
                if (level < path.size() - 1) {
                    while (end < part.columns().size()
                            && shares(path, part.columns().get(end).path(), level)) {
                        end++;
                    }
                    int across = end == part.columns().size() ? width - labels - column : end - column;
                    label(top + level, labels + column, 1, across, path.get(level));
                } else if (level == path.size() - 1) {
                    label(top + level, labels + column, depth - level, span(part, column, labels), path.get(level));
                }
                column = end;
            }
        }
    }

    /** Whether both stand under the same groups down to this level. */
    private static boolean shares(List<String> path, List<String> other, int level) {
        return other.size() - 1 > level && common(path, other) > level;
    }

    private void rows(FormPart part, int top, int labels) {
        for (int level = 0; level < labels; level++) {
            int row = 0;
            while (row < part.rows().size()) {
                List<String> path = part.rows().get(row).path();
                int end = row + 1;
                if (level < path.size() - 1) {
                    while (end < part.rows().size()
                            && shares(path, part.rows().get(end).path(), level)) {
                        end++;
                    }
                    label(top + row, level, end - row, 1, path.get(level));
                } else if (level == path.size() - 1) {
                    label(top + row, level, 1, labels - level, path.get(level));
                }
                row = end;
            }
        }
        for (int row = 0; row < part.rows().size(); row++) {
            for (int column = 0; column < part.columns().size(); column++) {
                figure(
                        top + row,
                        labels + column,
                        span(part, column, labels),
                        part.rows().get(row),
                        part.columns().get(column),
                        column);
            }
        }
    }
}
