package org.hecha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hecha.form.Form;
import org.hecha.form.FormTable;
import org.hecha.form.RuleFolder;

/** Faults that no rule file shows alone: names used twice, groups that disagree, words that the forms do not know. */
final class BookCheck {

    private final RuleFolder folder;
    private final Map<String, DrlFile> files;
    private final List<Declaration> rules;
    private final List<Form> forms;
    private final List<RuleFault> faults = new ArrayList<>();

    private BookCheck(RuleFolder folder, List<DrlFile> files, List<Declaration> rules, List<Form> forms) {
        this.folder = folder;
        this.files = files.stream().collect(Collectors.toMap(DrlFile::name, file -> file));
        this.rules = rules;
        this.forms = forms;
    }

    static List<RuleFault> faults(RuleFolder folder, List<DrlFile> files, List<Declaration> rules, List<Form> forms) {
        BookCheck check = new BookCheck(folder, files, rules, forms);
        check.names();
        check.packs();
        check.groups();
        check.needs();
        check.placeholders();
        return check.faults;
    }

    private void names() {
        Map<String, Declaration> first = new HashMap<>();
        for (Declaration rule : rules) {
            Declaration other = first.putIfAbsent(rule.name(), rule);
            if (other != null) {
                // the engine would let the last one win without a word
                fault(rule, "", "规则名“" + rule.name() + "”已在 " + place(other) + " 用过", "换一个名称");
            }
        }
    }

    /** A pack that adds to a rule of another one would change what its id means to all who use that one. */
    private void packs() {
        Map<String, Declaration> first = new HashMap<>();
        for (Declaration rule : rules) {
            Declaration other = first.putIfAbsent(rule.id(), rule);
            if (other != null && !rule.id().isEmpty() && folder.layer(other.file()) != folder.layer(rule.file())) {
                String message = "规则名称 " + rule.id() + " 已在另一规则包的 " + place(other) + " 用过";
                fault(rule, "@id", message, "换一个名称；要停用它或改变级别，写在 overrides.yaml 里");
            }
        }
    }

    private void groups() {
        Map<String, Declaration> first = new HashMap<>();
        for (Declaration rule : rules) {
            if (rule.id().isEmpty() || rule.group().isEmpty()) {
                continue;
            }
            Declaration other = first.putIfAbsent(rule.id(), rule);
            if (other != null && !other.group().equals(rule.group())) {
                String message = "@id(\"" + rule.id() + "\") 属于 " + rule.group() + " 组，而 " + place(other) + " 把它归入 "
                        + other.group() + " 组";
                fault(rule, "@group", message, "同一 @id 的规则要在同一组");
            }
        }
    }

    private void needs() {
        TreeSet<String> tables = new TreeSet<>();
        tables.add(Declaration.EXACT_WORDS);
        forms.forEach(form -> form.tables().stream().map(FormTable::key).forEach(tables::add));
        TreeSet<String> known = new TreeSet<>(tables);
        known.addAll(Beside.names());
        for (Declaration rule : rules) {
            for (String table : rule.needs()) {
                if (!tables.contains(table) && !Beside.knows(table)) {
                    fault(rule, "@needs", "@needs 中的 " + table + " 不是任何格式的表", Nearest.question(table, known));
                }
            }
        }
    }

    private void placeholders() {
        for (Declaration rule : rules) {
            for (String name : Basis.placeholders(rule.basis())) {
                for (Form form : forms) {
                    boolean meets = rule.meets(form.years().from(), form.years().to());
                    if (meets && !form.basis().containsKey(name)) {
                        String message = "@basis 中的 {" + name + "} 在格式 " + form.id() + "（" + form.title() + "）里没有定义";
                        fault(
                                rule,
                                "{" + name + "}",
                                message,
                                Nearest.question(name, form.basis().keySet()));
                        break;
                    }
                }
            }
        }
    }

    private String place(Declaration rule) {
        DrlFile file = files.get(rule.file());
        return file == null ? rule.file() + ":" + rule.line() : file.place(rule.line());
    }

    /** @param near text at or behind the beginning of the rule that the fault is to point at; empty for the rule itself */
    private void fault(Declaration rule, String near, String message, String hint) {
        DrlFile file = files.get(rule.file());
        if (file == null) {
            throw new IllegalStateException("a rule without file: " + rule.name());
        }
        int start = file.text().offset(rule.line(), 0);
        int at = near.isEmpty() ? start : file.text().text().indexOf(near, start);
        faults.add(file.fault(at < 0 ? start : at, message, hint));
    }
}
