package org.hecha.memo.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Score;
import org.hecha.memo.VisibleText;
import org.hecha.rule.Severity;

/** The sheet of reports: verdict, score and how many findings of each severity. */
final class UnitSheet {

    private static final List<String> HEADINGS =
            List.of("单位", "年度", "文件", "结论", "得分", "等次", "错误", "警告", "提示", "豁免", "扣分情况");
    private static final List<Integer> WIDTHS = List.of(28, 7, 36, 12, 8, 9, 7, 7, 7, 7, 70);
    private static final int FILE_COLUMN = 2;

    private record Line(List<Object> cells, Optional<String> memo) {}

    private final Function<String, Optional<String>> memoOf;
    private final List<Line> lines = new ArrayList<>();

    UnitSheet(Function<String, Optional<String>> memoOf) {
        this.memoOf = memoOf;
    }

    void add(AuditedReport audited) {
        Score score = audited.score();
        lines.add(new Line(
                List.of(
                        VisibleText.of(audited.unit()),
                        audited.year() == null ? "" : audited.year(),
                        VisibleText.of(audited.source()),
                        audited.verdict().label(),
                        score == null ? "" : score.value(),
                        score == null ? "" : score.band(),
                        count(audited, Severity.ERROR),
                        count(audited, Severity.WARNING),
                        count(audited, Severity.NOTE),
                        audited.findings().stream()
                                .filter(finding -> finding.isWaived())
                                .count(),
                        Arithmetic.of(score)),
                memoOf.apply(audited.source())));
    }

    private static long count(AuditedReport audited, Severity severity) {
        return audited.findings().stream()
                .filter(finding -> finding.severity() == severity && !finding.isWaived())
                .count();
    }

    void write(Workbook workbook) throws IOException {
        Worksheet sheet = Sheets.begin(workbook, "单位得分", HEADINGS, WIDTHS);
        int row = 0;
        for (Line line : lines) {
            row++;
            for (int column = 0; column < line.cells().size(); column++) {
                Workbooks.put(sheet, row, column, line.cells().get(column));
            }
            if (line.memo().isPresent() && row <= Workbooks.MOST_LINKS) {
                String name = line.cells().get(FILE_COLUMN).toString();
                sheet.hyperlink(row, FILE_COLUMN, new HyperLink(line.memo().get(), name));
            }
        }
        Sheets.end(sheet, row + 1, HEADINGS.size());
    }
}
