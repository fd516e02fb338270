package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.report.CellName;

/** Names that a condition gives cells, sections and tables, as people read them in the forms: does any form have them? */
final class NameLint {

    private static final Pattern CELL = Pattern.compile("\\bcalled\\s*\\(\\s*\"([^\"]*)\"\\s*,\\s*\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("\\bformTitle\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern TABLE = Pattern.compile("^title\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern POSITION = Pattern.compile("\\bposition\\s*==\\s*(\\d+)");
    private static final int SHOWN = 3;

    private final DrlFile file;
    private final List<Form> forms;
    private final List<RuleFault> faults;
    private final Set<String> titles = new TreeSet<>();
    private final Set<String> tables = new TreeSet<>();
    private int sections;

    NameLint(DrlFile file, List<Form> forms, List<RuleFault> faults) {
        this.file = file;
        this.forms = forms;
        this.faults = faults;
        for (Form form : forms) {
            form.sections().forEach(section -> titles.add(section.title()));
            form.tables().forEach(table -> tables.add(table.title()));
            sections = Math.max(sections, form.sections().size());
        }
    }

    void look(Patterns.Constraint constraint) {
        Matcher cell = CELL.matcher(constraint.text());
        while (cell.find()) {
            cell(constraint, cell);
        }
        named(TITLE.matcher(constraint.text()), constraint, "部分", titles);
        if (constraint.type().equals("FilledTable")) {
            named(TABLE.matcher(constraint.text()), constraint, "表", tables);
        }
        Matcher position = POSITION.matcher(constraint.text());
        while (position.find()) {
            if (Integer.parseInt(position.group(1)) > sections) {
                fault(constraint, position.start(), "没有第" + position.group(1) + "部分", "各年度的格式最多 " + sections + " 个部分");
            }
        }
    }

    private void named(Matcher name, Patterns.Constraint constraint, String kind, Set<String> known) {
        while (name.find()) {
            if (!known.contains(name.group(1))) {
                fault(constraint, name.start(1), "没有名为“" + name.group(1) + "”的" + kind, question(name.group(1), known));
            }
        }
    }

    private void cell(Patterns.Constraint constraint, Matcher said) {
        Set<String> rows = new TreeSet<>();
        Set<String> columns = new TreeSet<>();
        for (Form form : forms) {
            List<CellName> meant = new ArrayList<>();
            for (FormTable table : form.tables()) {
                for (CellName name : CellName.all(table)) {
                    boolean row = name.means(said.group(1), name.column());
                    rows.add(CellName.bare(name.row()));
                    if (row) {
                        columns.add(name.column());
                    }
                    if (name.means(said.group(1), said.group(2))) {
                        meant.add(name);
                    }
                }
            }
            if (meant.size() == 1) {
                return;
            }
            if (meant.size() > 1) {
                List<String> few =
                        meant.stream().limit(SHOWN).map(NameLint::words).toList();
                fault(constraint, said.start(2), "有 " + meant.size() + " 个单元格都这样称呼", "写全名称，如 " + String.join("、", few));
                return;
            }
        }
        if (columns.isEmpty()) {
            rows.remove("");
            fault(constraint, said.start(1), "没有名为“" + said.group(1) + "”的行", question(said.group(1), rows));
        } else {
            String owner = said.group(1).isEmpty() ? "只有一行的表" : "“" + said.group(1) + "”行";
            fault(constraint, said.start(2), owner + "没有名为“" + said.group(2) + "”的列", question(said.group(2), columns));
        }
    }

    private static String words(CellName name) {
        return (name.row().isEmpty() ? "" : "“" + name.row() + "”行") + "“" + name.column() + "”列";
    }

    private static String question(String word, Set<String> known) {
        return Nearest.to(word, known).map(near -> "是否应为“" + near + "”？").orElse("名称以规定的表格为准，hecha facts 列出全部");
    }

    private void fault(Patterns.Constraint constraint, int at, String message, String hint) {
        String text = constraint.text();
        int found = file.text().snippet(text, at, constraint.offset());
        faults.add(file.fault(found < 0 ? constraint.offset() : found, message, hint));
    }
}
