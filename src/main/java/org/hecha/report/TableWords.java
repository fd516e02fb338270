package org.hecha.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hecha.form.Form;
import org.hecha.form.FormLine;
import org.hecha.form.FormTable;
import org.hecha.prose.PhraseIndex;

/** The labels of the prescribed tables of all years, by which lines of a table are told from headings and prose. */
final class TableWords {

    /** What may follow a row's label on its line: unit and figures. */
    private static final Pattern FIGURES = Pattern.compile("(?:人次|万元|[条件次个篇人])?(?:[0-9]+[件条]?)*");

    private static final int SHORTEST_LABEL = 4;

    private final PhraseIndex<String> rows;
    private final PhraseIndex<String> longOthers;
    private final Set<String> others = new HashSet<>();

    TableWords(List<Form> forms) {
        Set<String> labels = new HashSet<>();
        forms.forEach(form -> form.tables().forEach(table -> add(table, labels)));
        this.rows = index(labels);
        this.longOthers = index(others);
    }

    private static PhraseIndex<String> index(Set<String> labels) {
        return new PhraseIndex<>(labels.stream()
                .filter(label -> label.length() >= SHORTEST_LABEL)
                .map(label -> new PhraseIndex.Entry<>(label, label))
                .toList());
    }

    private void add(FormTable table, Set<String> labels) {
        table.parts().forEach(part -> {
            others.add(Label.fold(part.caption()));
            part.columns().forEach(column -> addOthers(column));
        });
        table.rows().forEach(row -> {
            labels.add(Label.fold(row.label()));
            row.variants().forEach(variant -> labels.add(Label.fold(variant)));
            row.groups().forEach(group -> others.add(Label.fold(group)));
        });
    }

    private void addOthers(FormLine column) {
        others.add(Label.fold(column.label()));
        column.variants().forEach(variant -> others.add(Label.fold(variant)));
        column.groups().forEach(group -> others.add(Label.fold(group)));
    }

    /**
     * Whether a line is the label of a row of figures, the figures behind it or not.
     *
     * @param folded the line, {@linkplain Label#fold folded}
     */
    boolean isRow(String folded) {
        if (startsWithRow(folded)) {
            return true;
        }
        for (String group : folded.isEmpty() ? List.<String>of() : longOthers.allAt(folded, 0)) {
            if (startsWithRow(folded.substring(group.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWithRow(String folded) {
        for (String label : folded.isEmpty() ? List.<String>of() : rows.allAt(folded, 0)) {
            if (FIGURES.matcher(folded.substring(label.length())).matches()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line is a caption or the label of a column or of a group.
     *
     * @param folded the line, {@linkplain Label#fold folded}
     */
    boolean isOther(String folded) {
        return others.contains(folded);
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
