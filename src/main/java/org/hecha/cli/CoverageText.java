package org.hecha.cli;

import org.hecha.rule.NeverMet;
import org.hecha.workbench.coverage.BookCoverage.OfRule;
import org.hecha.workbench.coverage.CoveragePage;
import org.hecha.workbench.coverage.ReportCoverage;
import org.hecha.workbench.coverage.ReportCoverage.Row;

/** Coverage in lines, in Chinese. */
final class CoverageText {

    private CoverageText() {}

    static String of(CoveragePage coverage) {
        StringBuilder text = new StringBuilder();
        if (coverage.reports() > 0) {
            text.append("在 ").append(coverage.reports()).append(" 份报告上（不通过、通过、不适用、无法判断、所在文件每份用时微秒）：\n");
            for (OfRule rule : coverage.rules()) {
                text.append(String.format(
                        "   %-30s %6d %6d %6d %6d %6d%n",
                        rule.rule(),
                        rule.fired(),
                        rule.held(),
                        rule.notApplicable(),
                        rule.notAssessable(),
                        rule.micros()));
            }
        }
        if (!coverage.unmet().isEmpty()) {
            text.append("没有发现问题的规则，第一个没有事实符合的条件：\n");
            coverage.unmet().forEach(one -> unmet(one, text));
        }
        if (!coverage.poor().isEmpty()) {
            text.append("缺少例子的规则：").append(String.join("、", coverage.poor())).append('\n');
        }
        for (ReportCoverage base : coverage.bases()) {
            text.append("逐处改错 ").append(base.base()).append("：\n");
            for (Row row : base.rows()) {
                text.append("   ")
                        .append(row.target())
                        .append(row.kind())
                        .append("　改 ")
                        .append(row.tried());
                text.append(" 处，发现 ").append(row.noticed()).append(" 处");
                if (!row.samples().isEmpty()) {
                    text.append("；没有发现的如 ").append(String.join(" | ", row.samples()));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static void unmet(NeverMet one, StringBuilder text) {
        text.append("   ").append(one.rule()).append("“").append(one.name()).append("”　");
        text.append(one.place()).append("　").append(one.of());
        text.append(one.text().equals(one.of()) ? "" : " 的 " + one.text());
        text.append("（看了 ").append(one.reports()).append(" 份）\n");
    }
}
