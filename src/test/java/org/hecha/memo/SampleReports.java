package org.hecha.memo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.ToolVersions;
import org.hecha.audit.Verdict;
import org.hecha.form.Law;
import org.hecha.report.Certainty;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;
import org.hecha.rule.Outcome;
import org.hecha.rule.RuleFailure;
import org.hecha.rule.RuleInfo;
import org.hecha.rule.Severity;
import org.jspecify.annotations.Nullable;

/** Audited reports for tests of what shows them. */
public final class SampleReports {

    public static final ToolVersions TOOL = new ToolVersions(
            "hecha",
            "0.1.0",
            "1f3a5c7e9b2d4f60",
            9,
            "0a1b2c3d4e5f6071",
            Map.of("2019", "2019年格式（国办公开办函〔2019〕60号）", "2021", "2021年格式（国办公开办函〔2021〕30号）"));

    /** Words of an article that {@link #faulty} cites. */
    public static final List<Law> LAWS = List.of(new Law(
            "regulation",
            List.of("中华人民共和国政府信息公开条例"),
            "国务院令第711号",
            2018,
            0,
            List.of(),
            List.of(new Law.Article("第五十条", "年度报告应当包括下列内容：\n（一）<甲>的情况；\n（二）其他。"))));

    public static final List<RuleInfo> RULES = List.of(
            rule("missing-section", "缺少规定的部分", Severity.ERROR, "format"),
            rule("duplicate-section", "部分重复", Severity.ERROR, "format"),
            rule("section-order", "部分顺序与规定不符", Severity.WARNING, "format"),
            rule("heading-numbering", "标题序号断续、重复或者混用", Severity.WARNING, "format"),
            rule("blank-count", "正文中的数字留白", Severity.ERROR, "blank"),
            rule("applications-unbalanced", "申请收办数字不平衡", Severity.ERROR, "balance"),
            rule("late-publication", "公布时间超过法定期限", Severity.ERROR, "time-and-law"),
            rule("typo", "错别字", Severity.WARNING, "wording"),
            rule("personal-data", "泄露个人信息", Severity.ERROR, "safety"));

    private SampleReports() {}

    private static RuleInfo rule(String id, String title, Severity severity, String group) {
        return new RuleInfo(id, title, severity, group, List.of("《中华人民共和国政府信息公开条例》第五十条"));
    }

    /** A report with a dozen findings, some of them with text that attacks whatever shows it. */
    public static AuditedReport faulty() {
        Map<String, Outcome> outcomes = new TreeMap<>();
        outcomes.put("missing-section", Outcome.FAILED);
        outcomes.put("duplicate-section", Outcome.PASSED);
        outcomes.put("section-order", Outcome.PASSED);
        outcomes.put("heading-numbering", Outcome.FAILED);
        outcomes.put("blank-count", Outcome.FAILED);
        outcomes.put("applications-unbalanced", Outcome.FAILED);
        outcomes.put("late-publication", Outcome.NOT_ASSESSABLE);
        outcomes.put("typo", Outcome.NOT_APPLICABLE);
        outcomes.put("personal-data", Outcome.PASSED);
        return new AuditedReport(
                "送审/边路口街道2019年政府信息公开工作年度报告.docx",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "江岸区边路口街道办事处",
                2019,
                "2019",
                Verdict.FAILED,
                findings(),
                outcomes,
                List.of(new RuleFailure("late-publication", "规则执行超过 5 秒被停止；请检查规则写法。")),
                null);
    }

    /** A report without a finding. */
    public static AuditedReport clean() {
        Map<String, Outcome> outcomes = new TreeMap<>();
        RULES.forEach(rule -> outcomes.put(rule.id(), Outcome.PASSED));
        return new AuditedReport(
                "a.docx", "00".repeat(32), "某市", 2024, "2021", Verdict.PASSED, List.of(), outcomes, List.of(), null);
    }

    private static List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(finding(
                "missing-section",
                Severity.ERROR,
                "format",
                "全文",
                "",
                "报告缺少规定的部分“二、主动公开政府信息情况”。",
                "在“一、总体情况”之后补写该部分，并按格式填写表格。",
                Certainty.CERTAIN));
        all.add(finding(
                "missing-section",
                Severity.ERROR,
                "format",
                "全文",
                "",
                "报告缺少规定的部分“三、收到和处理政府信息公开申请情况”。",
                "补写该部分。",
                Certainty.CERTAIN));
        all.add(finding(
                "blank-count",
                Severity.ERROR,
                "blank",
                "一、总体情况 第2段",
                "主动公开政府信息  余条",
                "“主动公开政府信息”之后的数字没有填写。",
                "填写实际数量；没有的填0。",
                Certainty.CERTAIN));
        all.add(finding(
                "blank-count",
                Severity.ERROR,
                "blank",
                "一、总体情况 第3段",
                "办结率   %",
                "“办结率”之后的数字没有填写。",
                "填写实际比例。",
                Certainty.CERTAIN));
        all.add(finding(
                "applications-unbalanced",
                Severity.ERROR,
                "balance",
                "三、收到和处理政府信息公开申请情况 “（七）总计”行“自然人”列",
                "11",
                "收办数字不平衡：一、本年新收 + 二、上年结转 = 12 + 3 = 15，（七）总计 + 四、结转下年度 = 11 + 2 = 13，相差 2。",
                "核对“（七）总计”行“自然人”列，按其余数字应为 13。",
                Certainty.LIKELY));
        all.add(finding(
                "personal-data",
                Severity.ERROR,
                "safety",
                "四、复议诉讼情况 第1段",
                "<script>alert('x')</script>",
                "正文中含有 <script>alert(1)</script> 与 ${tool.version} 及 ]]> 。",
                "删除 <b>网页代码</b>。",
                Certainty.CERTAIN));
        all.add(finding(
                "personal-data",
                Severity.ERROR,
                "safety",
                "附件 \u202e倒写\u202c",
                "\u202e号511\u202c\u0000\u001b[31m红\uD800",
                "原文含有改变书写方向的字符\u202e，显示的与实际的不同。",
                null,
                Certainty.CERTAIN));
        all.add(finding(
                "heading-numbering",
                Severity.WARNING,
                "format",
                "六、其他需要报告的事项",
                "六、其他需要报告的事项",
                "标题序号由“四”跳到“六”，缺“五”。",
                "改为“五、”或补写第五部分。",
                Certainty.CERTAIN));
        all.add(finding(
                "heading-numbering",
                Severity.WARNING,
                "format",
                "五、存在的主要问题及改进情况 第4段",
                "2、加强培训",
                "同一级标题先用“1.”后用“2、”，写法不一致。",
                "统一为“1.”“2.”。",
                Certainty.CERTAIN));
        all.add(finding(
                "typo",
                Severity.WARNING,
                "wording",
                "一、总体情况 第6段",
                "做到有章可寻",
                "“有章可寻”应为“有章可循”。",
                "改为“有章可循”。",
                Certainty.CERTAIN));
        all.add(finding(
                "typo",
                Severity.WARNING,
                "wording",
                "一、总体情况 第7段",
                "街道高度重视政府信息公开工作，".repeat(133) + "特此报告。",
                "同一句话在段中重复出现。",
                "删除重复的文字。",
                Certainty.CERTAIN));
        all.add(finding(
                "typo",
                Severity.NOTE,
                "wording",
                "一、总体情况 第8段",
                "http://www.example.gov.cn/zwgk/" + "abcdefghij".repeat(8),
                "网址过长，建议核对。",
                null,
                Certainty.LIKELY));
        all.add(finding(
                "section-order",
                Severity.NOTE,
                "format",
                "二、主动公开政府信息情况",
                "第一行\n第二行　　空格",
                "标题与规定的“主动公开政府信息情况”略有不同。",
                "按规定的标题书写。",
                Certainty.CERTAIN));
        return all;
    }

    private static Finding finding(
            String rule,
            Severity severity,
            String group,
            String place,
            String quote,
            String message,
            @Nullable String suggestion,
            Certainty certainty) {
        return new Finding(
                rule,
                severity,
                group,
                message,
                "《中华人民共和国政府信息公开条例》第五十条；国办公开办函〔2019〕60号",
                String.format("%016x", (rule + place + quote).hashCode() & 0xffffffffL),
                new Location(place, "overview", 2, 4, null, null, null, null, null, null, quote),
                Map.of("expected", 13, "actual", 11),
                certainty,
                suggestion,
                null);
    }
}
