package org.hecha.across;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hecha.prose.StartPattern;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.hecha.report.Section;
import org.jspecify.annotations.Nullable;

/** What the prose of a report says of why its figures are not what last year's lead to expect. */
final class Reasons {

    /** A unit that was put together anew counts anew. */
    private static final StartPattern UNIT_CHANGED = StartPattern.of(
            "(?:统计|计算|计数)[^。；，]{0,4}口径|(?:机构|职能|职责)[^。；，]{0,6}(?:改革|划转|整合|合并|移交|调整)"
                    + "|划转|划入|划出|并入|撤并|撤[县乡镇]|合并(?:组建|成立|设立|为)|组建(?:成立)?[^。；，]{0,12}[局委办镇]"
                    + "|(?:上年|上一年|去年|20[0-9]{2}年)[^。；]{0,20}(?:(?:统计|填报|计算)(?:有误|错误)|[误漏错多少]报|误填|(?:数据|数字|数量|报告)[^。；]{0,6}(?:更正|修正|勘误)|现予更正)",
            "统计机职划并撤合组上去2");

    private static final StartPattern CHANGE = StartPattern.of(
            "同比|较上年|比上年|较去年|比去年|较上一年|较20[0-9]{2}年|与(?:上年|去年|20[0-9]{2}年)|增长|增加|上升|激增|猛增|大幅|减少|下降|降低|回落|锐减"
                    + "|由于|因为|主要原因|原因是|缘于|改革|下放|上收|承接|取消|集中|专项",
            "同较比与增上激猛大减下降回锐由因主原缘改承取集专");

    private static final Pattern STOP = Pattern.compile("[。！？\n]");
    /** Remarks inside a cell: 22（其中修订16件）. */
    private static final Pattern REMARK = Pattern.compile("[（(]|修订|修改|含");

    private static final Pattern BESIDE_SUBJECT = Pattern.compile("[^\\u4e00-\\u9fff]|数$|数量$");

    private final List<String> prose;
    private final Map<String, Boolean> told = new HashMap<>();
    private @Nullable Boolean unitChanged;
    private @Nullable List<String> changes;

    private Reasons(List<String> prose) {
        this.prose = prose;
    }

    /** Looks when it is asked. */
    static Reasons of(ReportFacts facts) {
        return new Reasons(facts.all(Section.class).stream()
                .filter(Section::own)
                .map(Section::text)
                .toList());
    }

    private boolean unitChanged() {
        if (unitChanged == null) {
            unitChanged = prose.stream().anyMatch(UNIT_CHANGED::isIn);
        }
        return unitChanged;
    }

    private List<String> changes() {
        if (changes == null) {
            changes = prose.stream()
                    .flatMap(text -> Arrays.stream(STOP.split(text, -1)))
                    .filter(CHANGE::isIn)
                    .toList();
        }
        return changes;
    }

    /** Whether the report says that its unit, or its way of counting, is no longer last year's, or remarks on the figure. */
    boolean tellOf(List<Figure> figures) {
        return unitChanged()
                || figures.stream()
                        .anyMatch(figure -> REMARK.matcher(figure.raw()).find());
    }

    /** Whether a sentence that speaks of a change or a cause speaks of what the figure counts. */
    boolean explain(Figure figure) {
        return tellOf(List.of(figure)) || told.computeIfAbsent(subject(figure), this::speakOf);
    }

    private boolean speakOf(String subject) {
        return changes().stream().anyMatch(sentence -> sentence.contains(subject));
    }

    private static String subject(Figure figure) {
        String label = figure.rowLabel() + figure.columnLabel();
        if (figure.table().equals("applications")) {
            return "申请";
        }
        for (String subject : List.of("规章", "规范性文件", "许可", "处罚", "强制", "收费", "采购", "复议", "诉讼", "申请")) {
            if (label.contains(subject)) {
                return subject;
            }
        }
        String words = BESIDE_SUBJECT.matcher(figure.rowLabel()).replaceAll("");
        return words.length() > 4 ? words.substring(words.length() - 4) : words;
    }
}
