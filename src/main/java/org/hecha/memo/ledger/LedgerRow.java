package org.hecha.memo.ledger;

import java.util.List;
import java.util.Objects;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.VisibleText;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Waived;
import org.jspecify.annotations.Nullable;

/**
 * A line of the problem list.
 *
 * @param cells under {@link #HEADINGS}: words, or an integer
 */
record LedgerRow(List<Object> cells) {

    static final List<String> HEADINGS = List.of(
            "单位", "年度", "文件", "结论", "序号", "级别", "规则", "问题类型", "位置", "页码", "原文", "问题", "依据", "整改建议", "读取不确定", "豁免",
            "指纹");

    private static final String YES = "是";

    static LedgerRow of(AuditedReport audited, int number, Finding finding, RuleTitles titles) {
        return new LedgerRow(List.of(
                VisibleText.of(audited.unit()),
                orEmpty(audited.year()),
                VisibleText.of(audited.source()),
                audited.verdict().label(),
                number,
                finding.severity().label(),
                finding.rule(),
                titles.of(finding.rule()),
                VisibleText.of(finding.location().label()),
                orEmpty(finding.location().page()),
                VisibleText.of(finding.location().quote()),
                VisibleText.of(finding.message()),
                VisibleText.of(finding.basis()),
                VisibleText.of(Objects.requireNonNullElse(finding.suggestion(), "")),
                finding.certainty() == Certainty.CERTAIN ? "" : YES,
                waiver(finding.waived()),
                finding.fingerprint()));
    }

    /** Of a report without findings: it is not to be missed among the others. */
    static LedgerRow without(AuditedReport audited) {
        return new LedgerRow(List.of(
                VisibleText.of(audited.unit()),
                orEmpty(audited.year()),
                VisibleText.of(audited.source()),
                audited.verdict().label(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                ""));
    }

    private static String waiver(@Nullable Waived waived) {
        return waived == null ? "" : VisibleText.of(waived.reason() + "（" + waived.by() + "，至" + waived.until() + "）");
    }

    private static Object orEmpty(@Nullable Integer number) {
        return number == null ? "" : number;
    }
}
