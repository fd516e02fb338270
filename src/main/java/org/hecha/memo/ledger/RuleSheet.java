package org.hecha.memo.ledger;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hecha.audit.AuditedReport;
import org.hecha.rule.Finding;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleInfo;

/** The sheet of rules: how often each found something, and how it ended for the reports. */
final class RuleSheet {

    private static final List<String> HEADINGS =
            List.of("规则", "问题类型", "组", "级别", "问题数", "涉及报告数", "通过", "不适用", "无法判断", "依据", "规则包的改动");
    private static final List<Integer> WIDTHS = List.of(28, 30, 14, 8, 9, 11, 8, 8, 9, 70, 40);

    private static final class Count {
        private int findings;
        private int reports;
        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    }

    private final RuleTitles titles;
    private final Map<String, Count> counts = new TreeMap<>();

    RuleSheet(RuleTitles titles) {
        this.titles = titles;
        titles.all().keySet().forEach(id -> counts.put(id, new Count()));
    }

    void add(AuditedReport audited) {
        Set<String> here = new HashSet<>();
        for (Finding finding : audited.findings()) {
            Count count = count(finding.rule());
            count.findings++;
            count.reports += here.add(finding.rule()) ? 1 : 0;
        }
        audited.outcomes().forEach((rule, outcome) -> count(rule).outcomes.merge(outcome, 1, Integer::sum));
    }

    private Count count(String rule) {
        return Objects.requireNonNull(counts.computeIfAbsent(rule, none -> new Count()));
    }

    void write(Workbook workbook) throws IOException {
        Worksheet sheet = Sheets.begin(workbook, "规则统计", HEADINGS, WIDTHS);
        int row = 0;
        for (Map.Entry<String, Count> entry : counts.entrySet()) {
            row++;
            RuleInfo rule = titles.all().get(entry.getKey());
            Count count = entry.getValue();
            List<Object> cells = List.of(
                    entry.getKey(),
                    titles.of(entry.getKey()),
                    rule == null ? "" : rule.group(),
                    rule == null ? "" : rule.severity().label(),
                    count.findings,
                    count.reports,
                    count.outcomes.getOrDefault(Outcome.PASSED, 0),
                    count.outcomes.getOrDefault(Outcome.NOT_APPLICABLE, 0),
                    count.outcomes.getOrDefault(Outcome.NOT_ASSESSABLE, 0),
                    rule == null ? "" : String.join("；", rule.basis()),
                    rule == null || rule.adjustment() == null
                            ? ""
                            : rule.adjustment().words());
            for (int column = 0; column < cells.size(); column++) {
                Workbooks.put(sheet, row, column, cells.get(column));
            }
        }
        Sheets.end(sheet, row + 1, HEADINGS.size());
    }
}
