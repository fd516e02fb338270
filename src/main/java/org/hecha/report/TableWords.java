package org.hecha.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hecha.form.Form;
import org.hecha.form.FormLine;
import org.hecha.form.FormTable;

/** The labels of the prescribed tables of all years, by which lines of a table are told from headings and prose. */
final class TableWords {

    /** What may follow a row's label on its line: unit and figures. */
    private static final Pattern FIGURES = Pattern.compile("(?:人次|万元|[条件次个篇人])?(?:[0-9]+[件条]?)*");

    private static final int SHORTEST_LABEL = 4;

    private final Set<String> rows = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    TableWords(List<Form> forms) {
        forms.forEach(form -> form.tables().forEach(this::add));
    }

    private void add(FormTable table) {
        table.parts().forEach(part -> {
            others.add(Label.fold(part.caption()));
            part.columns().forEach(column -> addOthers(column));
        });
        table.rows().forEach(row -> {
            add(rows, row.label());
            row.variants().forEach(variant -> add(rows, variant));
            row.groups().forEach(group -> others.add(Label.fold(group)));
        });
    }

    private void addOthers(FormLine column) {
        others.add(Label.fold(column.label()));
        column.variants().forEach(variant -> others.add(Label.fold(variant)));
        column.groups().forEach(group -> others.add(Label.fold(group)));
    }

    private static void add(Set<String> labels, String label) {
        String folded = Label.fold(label);
        if (folded.length() >= SHORTEST_LABEL) {
            labels.add(folded);
        }
    }

    /** Whether a line is the label of a row of figures, the figures behind it or not. */
    boolean isRow(String line) {
        String folded = Label.fold(line);
        return startsWithRow(folded)
                || others.stream()
                        .anyMatch(group -> group.length() >= SHORTEST_LABEL
                                && folded.startsWith(group)
                                && startsWithRow(folded.substring(group.length())));
    }

    private boolean startsWithRow(String folded) {
        return rows.contains(folded)
                || rows.stream()
                        .anyMatch(label -> folded.startsWith(label)
                                && FIGURES.matcher(folded.substring(label.length()))
                                        .matches());
    }

    /** Whether a line is a caption or the label of a column or of a group. */
    boolean isOther(String line) {
        return others.contains(Label.fold(line));
    }

    /** Whether a text holds most labels of a table, in whatever order and however broken. */
    static boolean standIn(String text, FormTable table) {
        Set<String> labels = new HashSet<>();
        table.parts().forEach(part -> part.columns().forEach(column -> labels.add(Label.fold(column.label()))));
        if (table.rows().size() > 1) {
            table.rows().forEach(row -> labels.add(Label.fold(row.label())));
        }
        String folded = Label.fold(text);
        long found = labels.stream().filter(folded::contains).count();
        return found * 10 >= labels.size() * 7L;
    }
}
