package org.hecha.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hecha.document.Place;
import org.hecha.form.Form;
import org.hecha.form.FormLine;
import org.hecha.form.FormSection;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;
import org.hecha.form.RuleFolder;
import org.hecha.report.Balance;
import org.hecha.report.Certainty;
import org.hecha.report.Doubts;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.FilledTable;
import org.hecha.report.Heading;
import org.hecha.report.Meaning;
import org.hecha.report.NumberStyle;
import org.hecha.report.Report;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.hecha.report.UnitKind;

/** A small form, small reports and small rule files to judge them with. */
final class Example {

    static final Form FORM_2021 = form("2021", 2021, 0, Map.of("notice", "国办公开办函〔2021〕30号", "law", "条例第五十条"));
    static final Form FORM_2019 = form("2019", 2019, 2020, Map.of("notice", "国办公开办函〔2019〕60号", "law", "条例第五十条"));
    static final List<Form> FORMS = List.of(FORM_2019, FORM_2021);

    private static final String HEAD =
            """
            package rules.test
            import org.hecha.report.Section
            import org.hecha.report.Figure
            import org.hecha.report.Report
            import org.hecha.report.Coverage
            global org.hecha.rule.Findings findings
            """;

    private Example() {}

    /** The rule files under {@code src/test/resources/rules-fixture}. */
    static RuleFolder fixture() {
        try {
            return RuleFolder.of(
                    Path.of(Example.class.getResource("/rules-fixture").toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A rule in a file of its own: its {@code when} is line 9, its {@code then} comes after {@code when}. */
    static String rule(String name, String when, String then) {
        String meta = "@id(\"test-rule\") @severity(\"error\") @group(\"test\") @basis(\"条例\")";
        return rule(name, meta, when, then);
    }

    static String rule(String name, String meta, String when, String then) {
        return HEAD + rules(name, meta, when, then);
    }

    /** Without package and imports, to be put behind another one. */
    static String rules(String name, String meta, String when, String then) {
        return "rule \"" + name + "\"\n    " + meta + "\nwhen\n" + when.indent(4) + "then\n" + then.indent(4) + "end\n";
    }

    static RuleFolder folder(Path folder, String... namesAndTexts) {
        try {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                Path file = folder.resolve(namesAndTexts[i]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, namesAndTexts[i + 1], StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RuleFolder.of(folder);
    }

    static RuleBook load(RuleFolder folder) {
        return RuleBook.load(folder, FORMS, new RuleCache(null), Bounds.STANDARD);
    }

    static ReportFacts facts(int year, Fact... facts) {
        return facts(year, UnitKind.TOWN, facts);
    }

    static ReportFacts facts(int year, UnitKind kind, Fact... facts) {
        Form form = year == 2019 || year == 2020 ? FORM_2019 : FORM_2021;
        Report report = new Report(
                "某某镇", kind, year, year, form.id(), "某某镇政府信息公开工作年度报告", Certainty.CERTAIN, Place.ofBlock(1, 0, null));
        List<Fact> all = new ArrayList<>(List.of(report));
        all.addAll(List.of(facts));
        return new ReportFacts(report, form, Doubts.NONE, true, all);
    }

    /** A sound report: no rule of the fixture finds anything in it. */
    static ReportFacts sound(int year) {
        return facts(
                year,
                section("overview", "总体情况", 2, "本年公开信息若干。", Certainty.CERTAIN),
                section("problems", "存在的主要问题及改进情况", 3, "公开不够主动。", Certainty.CERTAIN),
                table(Certainty.CERTAIN),
                balance(true, Certainty.CERTAIN));
    }

    static Section section(String key, String title, int block, String text, Certainty certainty) {
        return new Section(
                key,
                title,
                title,
                "2021",
                100,
                block,
                block,
                true,
                text,
                0,
                0,
                0,
                certainty,
                Place.ofBlock(block, 0, null));
    }

    static Heading heading(String numeral, int number, int previous, int block) {
        return new Heading(
                NumberStyle.CHINESE,
                number,
                numeral,
                "标题",
                previous,
                previous == 0 ? "" : "上一个",
                NumberStyle.CHINESE,
                "overview",
                true,
                Certainty.CERTAIN,
                Place.ofBlock(block, 3, null));
    }

    static FilledTable table(Certainty certainty) {
        return new FilledTable(
                "applications",
                "收到和处理政府信息公开申请情况表",
                "2021",
                100,
                2,
                2,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                true,
                "problems",
                certainty,
                "",
                Place.ofBlock(5, 0, null));
    }

    static Figure figure(String row, int value, Certainty certainty) {
        return new Figure(
                "applications",
                row,
                "natural",
                "（七）总计",
                "自然人",
                " " + value,
                Meaning.NUMBER,
                BigDecimal.valueOf(value),
                FormLine.Quantity.COUNT,
                false,
                "problems",
                certainty,
                Place.ofBlock(5, 0, null).cell(4, 2, 0, null));
    }

    static Balance balance(boolean holds, Certainty certainty) {
        return new Balance(
                "flow",
                "applications",
                "收到和处理政府信息公开申请情况表",
                "自然人",
                Identity.Relation.EQUAL,
                "甲 + 乙 = 丙",
                holds ? "1 + 2 = 3" : "1 + 2 ≠ 4",
                BigDecimal.valueOf(3),
                BigDecimal.valueOf(holds ? 3 : 4),
                BigDecimal.valueOf(holds ? 0 : -1),
                true,
                holds,
                List.of(figure("total", 1, certainty)),
                List.of(),
                null,
                "problems",
                certainty,
                Place.ofBlock(5, 0, null).cell(4, 2, 0, null));
    }

    private static Form form(String id, int from, int to, Map<String, String> basis) {
        return new Form(
                id,
                id + "年格式",
                new Form.Years(from, to),
                Form.Outline.PRESCRIBED,
                "政府信息公开工作年度报告",
                List.of(
                        new FormSection("overview", "一", "总体情况", List.of(), false, true, List.of()),
                        new FormSection("problems", "五", "存在的主要问题及改进情况", List.of(), false, true, List.of())),
                List.of(new FormTable("applications", "收到和处理政府信息公开申请情况表", "problems", List.of(), List.of(), List.of())),
                List.of(),
                List.of(),
                basis,
                List.of());
    }
}
