package org.hecha.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.hecha.form.Form;
import org.hecha.form.RuleFolder;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Looks over a rule folder as a colleague would: all that keeps it from loading, and what loads but cannot be meant. Rules
 * state a condition and report; they change nothing and know no order.
 */
public final class BookLint {

    private static final List<String> ACTS = List.of(
            "modify", "update", "insert", "insertLogical", "insertAsync", "delete", "retract", "drools", "kcontext");

    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}\\p{N}_]+");

    private final List<Form> forms;
    private final List<RuleFault> faults = new ArrayList<>();
    /** Where each condition was first read, white space aside. */
    private final Map<String, String> conditions = new HashMap<>();

    private BookLint(List<Form> forms) {
        this.forms = forms;
    }

    /** All faults of all rule files, in the order of files and lines; empty where there is none. */
    public static List<RuleFault> faults(RuleFolder folder, List<Form> forms) {
        return faults(folder, forms, file -> true);
    }

    /** The same of some of its files, by their names in the folder: quick enough for somebody who is typing. */
    public static List<RuleFault> faults(RuleFolder folder, List<Form> forms, Predicate<String> wanted) {
        BookLint lint = new BookLint(forms);
        lint.faults.addAll(new PlainFiles(folder).faults());
        if (!lint.faults.isEmpty()) {
            return new RuleException(lint.faults).faults(); // no rule in sentences can be read
        }
        try {
            RuleBook.load(folder, forms, wanted);
        } catch (RuleException broken) {
            lint.faults.addAll(broken.faults());
        }
        for (DrlFile file : DrlFile.all(folder, new ArrayList<>())) {
            if (wanted.test(file.name())) {
                lint.look(file);
            }
        }
        lint.dropPlaceless();
        return lint.faults.isEmpty() ? List.of() : new RuleException(lint.faults).faults();
    }

    private void look(DrlFile file) {
        if (!file.mistakes().isEmpty()) {
            return; // loading has told of them
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, file.text().text());
        } catch (DroolsParserException | RuntimeException told) {
            return; // loading has told of it
        }
        if (parsed == null || parser.hasErrors()) {
            return;
        }
        Patterns patterns = new Patterns(file, parsed);
        ConditionLint conditionLint = new ConditionLint(file, forms, faults);
        conditionLint.keys(patterns);
        conditionLint.names(patterns, forms);
        // what does not compile has been told of
        boolean sound = faults.stream().noneMatch(fault -> fault.plainFile().equals(file.display()));
        ConsequenceLint consequences = new ConsequenceLint(file, faults);
        if (parsed.getRules().isEmpty()) {
            faults.add(file.fault(-1, "文件里没有规则", "规则以 rule 开头、以 end 结束；hecha rules new 写一条样子"));
        }
        List<Declaration> declarations = new DeclarationReader(file, new ArrayList<>()).read(parsed);
        for (int i = 0; i < parsed.getRules().size(); i++) {
            RuleDescr rule = parsed.getRules().get(i);
            int start = file.text().offset(rule.getLine(), 0);
            int end = i + 1 < parsed.getRules().size()
                    ? file.text().offset(parsed.getRules().get(i + 1).getLine(), 0)
                    : file.text().text().length();
            order(file, rule, start);
            acts(file, patterns.consequence(rule.getLine()), end);
            if (!(rule instanceof QueryDescr) && sound) {
                consequences.look(rule, patterns.consequence(rule.getLine()), end);
            }
            conditionLint.look(rule);
            same(file, rule, start, end, declarations);
        }
    }

    private void order(DrlFile file, RuleDescr rule, int start) {
        for (String attribute : rule.getAttributes().keySet()) {
            faults.add(file.fault(file.text().word(attribute, start), "规则不能用 " + attribute, "规则之间没有先后，每条规则单独成立；删去它"));
        }
    }

    private void acts(DrlFile file, int from, int to) {
        for (String act : ACTS) {
            int at = file.text().word(act, from);
            // new File(…).delete() is another fault, told by the guard
            if (at >= 0 && at < to && file.text().text().charAt(at - 1) != '.') {
                instead(file.fault(at, "规则不能修改事实或引擎（" + act + "）", "规则只陈述条件，并通过 findings 报告"));
            }
        }
    }

    /** The guard names the engine's class at the same place; an author knows none. */
    private void instead(RuleFault fault) {
        faults.removeIf(
                one -> one.file().equals(fault.file()) && one.line() == fault.line() && one.column() == fault.column());
        faults.add(fault);
    }

    /** What the guard refuses and could not find in the text follows from what it did find there. */
    private void dropPlaceless() {
        faults.removeIf(fault -> !fault.hasPlace()
                && faults.stream().anyMatch(one -> one.hasPlace() && one.file().startsWith(fault.file())));
    }

    /** Variables by the order in which they come up: two authors name them differently. */
    private static String sameNames(String condition) {
        Map<String, String> names = new HashMap<>();
        return VARIABLE.matcher(condition)
                .replaceAll(name -> "\\$" + names.computeIfAbsent(name.group(), none -> String.valueOf(names.size())));
    }

    private void same(DrlFile file, RuleDescr rule, int start, int end, List<Declaration> declarations) {
        int when = file.text().word("when", start);
        int then = when < 0 ? -1 : file.text().word("then", when);
        if (then < 0 || then > end) {
            return;
        }
        String years = declarations.stream()
                .filter(one -> one.name().equals(rule.getName()))
                .findFirst()
                .map(one -> one.since() + "–" + one.until())
                .orElse("");
        String condition =
                years + sameNames(file.text().text().substring(when, then)).replaceAll("\\s+", "");
        String place = file.place(rule.getLine());
        String first = conditions.putIfAbsent(condition, place);
        if (first != null) {
            faults.add(file.fault(start, "规则“" + rule.getName() + "”与 " + first + " 的规则条件相同", "合并成一条，或写明两者的区别"));
        }
    }
}
