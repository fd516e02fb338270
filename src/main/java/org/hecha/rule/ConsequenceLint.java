package org.hecha.rule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.RuleDescr;

/** Rules that compile and could never say anything, or would say it of every report. */
final class ConsequenceLint {

    private static final Pattern DRAFT = Pattern.compile("\\bfindings\\s*\\.\\s*(at|missing|missingTable|whole)\\b");
    private static final Pattern REPORT = Pattern.compile("\\.\\s*report\\s*\\(");
    private static final Pattern SAID = Pattern.compile("\\bfindings\\s*\\.");

    private final DrlFile file;
    private final List<RuleFault> faults;

    ConsequenceLint(DrlFile file, List<RuleFault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /**
     * @param from where the consequence begins
     * @param to where the next rule does
     */
    void look(RuleDescr rule, int from, int to) {
        String code = file.text().code();
        int end = file.text().word("end", from);
        String then = code.substring(from, end < 0 ? to : Math.min(end, to));
        if (rule.getLhs().getDescrs().isEmpty()) {
            int when = file.text().word("when", file.text().offset(rule.getLine(), 0));
            faults.add(file.fault(when, "when 部分没有条件", "每份报告都会触发；至少写一个事实"));
        }
        if (!SAID.matcher(then).find()) {
            int at = code.lastIndexOf("then", from);
            faults.add(file.fault(at, "then 部分没有报告任何问题", "写 findings.at(…).message(\"…\").report();"));
            return;
        }
        unreported(then, from);
    }

    private void unreported(String then, int from) {
        if (DRAFT.matcher(then).results().count()
                <= REPORT.matcher(then).results().count()) {
            return;
        }
        int at = 0;
        for (String statement : then.split(";", -1)) {
            Matcher draft = DRAFT.matcher(statement);
            if (draft.find() && !REPORT.matcher(statement).find()) {
                faults.add(file.fault(from + at + draft.start(), "这一条没有 .report()，不会报告", "在末尾加上 .report()"));
                return;
            }
            at += statement.length() + 1;
        }
    }
}
