package org.hecha.memo;

import org.hecha.form.Form;
import org.hecha.form.FormSection;
import org.hecha.form.FormTable;
import org.hecha.report.Announcement;
import org.hecha.report.Citation;
import org.hecha.report.Claim;
import org.hecha.report.DateMention;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.Leftover;
import org.hecha.report.Meaning;
import org.hecha.report.Period;
import org.hecha.report.ReportTitle;
import org.hecha.report.Section;

/** What a fact is, in a phrase for people who look at what was read. */
final class FactWords {

    private FactWords() {}

    /** Empty for facts that only rules need. */
    static String of(Fact fact, Form form) {
        if (fact instanceof Figure figure) {
            String table = form.table(figure.table()).map(FormTable::title).orElse(figure.table());
            return table + " " + figure.cellName() + "：" + value(figure);
        }
        if (fact instanceof Claim claim) {
            return claim.isBlank()
                    ? "正文数字：" + claim.counted() + "，留白"
                    : "正文数字：" + claim.counted() + " " + claim.value() + claim.uom() + (claim.vague() ? "（约数）" : "");
        }
        if (fact instanceof Section section) {
            return section.section().isEmpty()
                    ? "一级标题（格式中没有对应的部分）"
                    : "一级标题，对应格式中的“"
                            + form.section(section.section())
                                    .map(FormSection::title)
                                    .orElse(section.formTitle())
                            + "”";
        }
        if (fact instanceof FilledTable table) {
            return "统计表“" + table.title() + "”：" + table.figures() + " 格，其中数字 " + table.numbers() + " 格，留白 "
                    + table.blanks() + " 格";
        }
        if (fact instanceof Period period) {
            return "统计期限：" + period.from() + " 至 " + period.to();
        }
        if (fact instanceof DateMention date) {
            return "日期：" + date.date();
        }
        if (fact instanceof Citation citation) {
            return "引用文件：" + citation.title() + citation.number();
        }
        return named(fact);
    }

    private static String named(Fact fact) {
        if (fact instanceof ReportTitle) {
            return "报告标题";
        }
        if (fact instanceof Announcement announcement) {
            return "预告全文分 " + announcement.count() + " 个部分";
        }
        return fact instanceof Leftover ? "格式说明或占位符的残留" : "";
    }

    private static String value(Figure figure) {
        return switch (figure.meaning()) {
            case NUMBER -> String.valueOf(figure.value());
            case BLANK -> "留白";
            case DASH -> "横线或斜线";
            case NONE -> "写作“" + figure.raw().strip() + "”";
            case NOT_A_NUMBER -> "不是数字";
            case UNREAD -> "有字迹但读不出";
        };
    }

    /** Whether the fact is a number of the report. */
    static boolean isNumber(Fact fact) {
        return fact instanceof Figure || (fact instanceof Claim claim && claim.meaning() == Meaning.NUMBER);
    }
}
