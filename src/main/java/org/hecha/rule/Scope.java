package org.hecha.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hecha.report.FilledTable;
import org.hecha.report.ReportFacts;

/**
 * Which of the rules asked have something to say on a report.
 *
 * @param asked DRL rules by the id they report under
 * @param firing DRL rules that govern the report and have what they need, by name
 * @param undecided names of DRL rules that may govern it, but for which the year or a prescribed table is missing
 */
record Scope(Map<String, List<Declaration>> asked, Map<String, Declaration> firing, Set<String> undecided) {

    /** @param off ids of the rules that govern no report */
    static Scope of(List<Declaration> rules, ReportFacts facts, RuleSelection selection, Set<String> off) {
        Set<String> tables = new HashSet<>();
        facts.all(FilledTable.class).forEach(table -> tables.add(table.table()));
        Set<String> beside = Beside.of(facts);
        Scope scope = new Scope(new TreeMap<>(), new LinkedHashMap<>(), new HashSet<>());
        for (Declaration rule : rules) {
            if (selection.includes(rule)) {
                scope.asked.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
                if (!off.contains(rule.id())) {
                    scope.place(rule, facts, tables, beside);
                }
            }
        }
        return scope;
    }

    private void place(Declaration rule, ReportFacts facts, Set<String> tables, Set<String> beside) {
        int year = facts.report().judgedYear();
        if (year > 0 && !rule.governs(year)) {
            return;
        }
        if (!beside.containsAll(others(rule))) {
            return;
        }
        List<String> absent =
                rule.tables().stream().filter(table -> !tables.contains(table)).toList();
        // a table that the form of the year does not have is not missed
        boolean prescribed =
                absent.stream().allMatch(table -> facts.form().table(table).isPresent());
        if (!prescribed) {
            return;
        }
        if (!absent.isEmpty() || (year == 0 && rule.isDated())) {
            undecided.add(rule.name());
        } else {
            firing.put(rule.name(), rule);
        }
    }

    /** What the rule needs beside the report. */
    private static List<String> others(Declaration rule) {
        return rule.needs().stream().filter(Beside::knows).toList();
    }

    /** Why a rule that was asked does not fire, in Chinese. */
    String reason(Declaration rule, ReportFacts facts) {
        int year = facts.report().judgedYear();
        if (year > 0 && !rule.governs(year)) {
            String since = rule.since() > 0 ? rule.since() + " 年度起" : "";
            return "不适用：规则管" + since + (rule.until() > 0 ? "至 " + rule.until() + " 年度" : "") + "，报告是 " + year + " 年度的";
        }
        if (year == 0 && rule.isDated()) {
            return "无法判断：读不出报告年度";
        }
        List<String> others = others(rule).stream()
                .filter(need -> !Beside.of(facts).contains(need))
                .toList();
        if (!others.isEmpty()) {
            return "不适用：没有给出" + Beside.words(others);
        }
        return undecided.contains(rule.name())
                ? "无法判断：报告中没有读到规则需要的表 " + String.join("、", rule.tables())
                : "不适用：本年度的格式没有规则需要的表 " + String.join("、", rule.tables());
    }

    /** Whether any DRL rule of this id governs the report, as far as can be told. */
    boolean governs(String id) {
        return asked.getOrDefault(id, List.of()).stream()
                .anyMatch(rule -> firing.containsKey(rule.name()) || undecided.contains(rule.name()));
    }
}
