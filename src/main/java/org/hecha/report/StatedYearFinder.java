package org.hecha.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the years that a report names as its own: in its opening, over what is attached, at the head of its overview. */
final class StatedYearFinder {

    private static final String YEAR = "((?:19|20)[0-9]{2})年";
    /** 现将2021年度政府信息公开工作情况报告如下. */
    private static final Pattern OPENING =
            Pattern.compile(YEAR + "度?(?:的)?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:年度)?(?:报告|年报|情况)");

    private static final Pattern NOW = Pattern.compile("现将|现公布|现予|特向|报告如下|公布如下|编制本|本年度报告|本报告");
    private static final Pattern ATTACHED = Pattern.compile(
            "^附(?:件|表)?\\s*[0-9０-９一二三]?\\s*[:：.．、]?\\s*[^。；，《》]{0,30}?" + YEAR + "度?[^。；，]{0,12}(?:统计表|情况表|年度报告)");
    private static final Pattern HEAD = Pattern.compile("^\\s*" + YEAR + "度?[，,](?:我|本)(?:局|镇|乡|街道|县|区|市|委|办|厅|机关|单位)");
    /** Under the title of the statistics: （2017年度）. */
    private static final Pattern CAPTION = Pattern.compile("^\\s*[（(]\\s*" + YEAR + "度?\\s*[）)]\\s*$");

    /** What the year before left to be mended is told in the year after. */
    private static final Pattern MENDED = Pattern.compile("整改|上一年|上年|去年|遗留");

    /** Sections that begin with the year, and what they are called. */
    private static final Map<String, String> HEADED = Map.of("overview", "总体情况开头", "problems", "存在问题部分开头");

    private static final Pattern HISTORY = Pattern.compile("上年|去年|上一年|历年|往年|此前|按时|已|比较|相比|与" + YEAR);

    private StatedYearFinder() {}

    static List<StatedYear> find(List<ProseText> prose) {
        List<StatedYear> found = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (ProseText paragraph : prose) {
            if (!paragraph.own()) {
                continue;
            }
            String text = paragraph.text();
            if (paragraph.preface()) {
                opening(paragraph, found);
            } else if (text.length() <= 60) {
                first(ATTACHED.matcher(text), "附件标题", paragraph, found);
                first(CAPTION.matcher(text), "表格标题", paragraph, found);
            }
            if (HEADED.containsKey(paragraph.section()) && text.length() > 30 && begun.add(paragraph.section())) {
                head(paragraph, found);
            }
        }
        return found;
    }

    private static void opening(ProseText paragraph, List<StatedYear> found) {
        Matcher opening = OPENING.matcher(paragraph.text());
        while (opening.find()) {
            String sentence = paragraph.sentence(opening.start(), opening.end());
            if (NOW.matcher(sentence).find()
                    && !HISTORY.matcher(sentence).find()
                    && !inTitleMarks(paragraph, opening)) {
                add(opening, "开头", paragraph, found);
            }
        }
    }

    private static boolean inTitleMarks(ProseText paragraph, Matcher matcher) {
        return paragraph.text().lastIndexOf('《', matcher.start())
                > paragraph.text().lastIndexOf('》', matcher.start());
    }

    /** A paragraph that names several years compares them. */
    private static void head(ProseText paragraph, List<StatedYear> found) {
        Matcher head = HEAD.matcher(paragraph.text());
        if (head.find()
                && paragraph.text().indexOf("年", head.end()) < 0
                && !MENDED.matcher(paragraph.text()).find()) {
            add(head, HEADED.getOrDefault(paragraph.section(), ""), paragraph, found);
        }
    }

    private static void first(Matcher matcher, String where, ProseText paragraph, List<StatedYear> found) {
        if (matcher.find()) {
            add(matcher, where, paragraph, found);
        }
    }

    private static void add(Matcher matcher, String where, ProseText paragraph, List<StatedYear> found) {
        found.add(new StatedYear(
                Integer.parseInt(matcher.group(1)),
                matcher.group().strip(),
                where,
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(matcher.start(), matcher.end())));
    }
}
