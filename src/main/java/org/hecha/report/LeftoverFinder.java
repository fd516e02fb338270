package org.hecha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.form.Form;
import org.hecha.prose.StartPattern;

/** Finds instructions of the form and marks that stand for a value. */
final class LeftoverFinder {

    /** A person whose name is withheld: 王某某. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭" + "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final StartPattern PLACEHOLDER = StartPattern.of(
            "(?<![A-Za-z0-9])[XxＸｘ×✕]{2,}(?![A-Za-z0-9])"
                    + "|(?<![A-Za-z0-9])[XxＸｘ×✕N](?=(?:条|件|次|篇|人次|万元|元|个|月|日|年)[^\\u4e00-\\u9fff])"
                    + "|(?<![0-9A-Za-z*])\\*{2,}(?![0-9A-Za-z*@])"
                    + "|[_＿]{2,}"
                    + "|(?:(?<![?？])[?？]{2,}+|(?<![#＃])[#＃]++|(?<!…)…++|(?<![.．])[.．]{3,}+)(?=余?(?:条|件|次|篇|人次|万元|元|个|份)(?:[，。；、]|$))"
                    + "|[（(\\[【](?:单位名称|机关名称|请?填写[^）)\\]】]{0,12})[）)\\]】]|[\\[【]单位[\\]】]"
                    + "|(?<![〇○一二三四五六七八九零])[○◯]{2,}"
                    + "|[（(【\\[]?(?:待填写?|待补充|待核实|此处填写?)[）)】\\]]?"
                    + "|(?<![" + SURNAMES + "])某某|某(?=(?:市|县|区|镇|乡|局)(?:人民政府|政府信息|20))"
                    + "|[0-9]{4}年[ \\u3000\\u00A0]+月[ \\u3000\\u00A0]+日",
            "XxＸｘ×✕N*_＿?？#＃….．（([【○◯待此某0123456789");

    /** Characters, and words, of which every placeholder holds at least one. */
    private static final String MARKS = "XxＸｘ×✕N*_＿?？#＃…○◯某";

    private static final List<String> WORDS =
            List.of("...", "．．．", "单位名称", "机关名称", "填写", "[单位", "【单位", "待填", "待补充", "待核实", "年 ", "年\u3000", "年\u00A0");

    private static final Pattern WHOLE = Pattern.compile(".+");

    /** A title that calls the document a form: 政府信息公开工作年度报告格式模板. */
    private static final Pattern FORM_TITLE = Pattern.compile("格式|模板|样本|范本");

    private LeftoverFinder() {}

    static List<Leftover> find(List<ProseText> prose, Outline outline, Form form, String title) {
        List<FormPattern> instructions =
                form.leftovers().stream().map(FormPattern::of).toList();
        boolean titledAsForm = FORM_TITLE.matcher(title).find();
        List<Leftover> leftovers = new ArrayList<>();
        for (ProseText paragraph : prose) {
            for (FormPattern instruction : instructions) {
                if (instruction.mayBeIn(paragraph.text())) {
                    add(leftovers, paragraph, instruction.matcher(paragraph.text()), Leftover.Kind.INSTRUCTION);
                }
            }
            if (paragraph.place().block() == outline.pastedFrom()
                    || (titledAsForm
                            && TitleReader.withoutSpaces(paragraph.text()).equals(title))) {
                add(leftovers, paragraph, WHOLE.matcher(paragraph.text()), Leftover.Kind.PASTED_FORM);
            }
            if (paragraph.own() && mayHoldPlaceholder(paragraph.text())) {
                String text = paragraph.text();
                for (Matcher found = PLACEHOLDER.firstIn(text); found != null; found = PLACEHOLDER.next(found, text)) {
                    leftovers.add(leftover(Leftover.Kind.PLACEHOLDER, found, paragraph));
                }
            }
        }
        return leftovers;
    }

    /** Most prose holds none of the marks: a look at its characters spares the search. */
    private static boolean mayHoldPlaceholder(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return WORDS.stream().anyMatch(text::contains);
    }

    private static void add(List<Leftover> leftovers, ProseText paragraph, Matcher matcher, Leftover.Kind kind) {
        while (matcher.find()) {
            leftovers.add(leftover(kind, matcher, paragraph));
        }
    }

    private static Leftover leftover(Leftover.Kind kind, Matcher found, ProseText paragraph) {
        return new Leftover(
                kind, found.group(), paragraph.section(), Certainty.CERTAIN, paragraph.at(found.start(), found.end()));
    }
}
