package org.hecha.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/** Finds the gaps that were left where a number is due. */
public final class GapReader {

    private static final String UNITS = "条次|人次|件次|万元|条|件|次|篇|元|个|项|起|份|场|期|名|宗|部|人|%|％|‰";

    /** Words before which a number is due, directly before the gap. */
    private static final String COUNTED =
            "(?:信息|申请|文件|报告|意见|建议|提案|诉讼|复议|案件|公开|发布|受理|收到|办结|办理|答复|回复|共计|共|计|累计|约|达到?|为|新增|稿件|视频|图解|率|占比|培训|检查|会议|费用|收费|收取|金额|经费)";

    private static final String BLANKS = " \u00A0\u3000\t_＿";

    private static final StartPattern WIDE_GAP = StartPattern.of(
            "(?<=[\\u4e00-\\u9fff”》）])([ \\u00A0\\u3000\\t]{2,}|[ \\u00A0]*\\u3000[ \\u00A0]*|[ \\u00A0\\u3000]*[_＿]{1,}[ \\u00A0\\u3000]*)(余|多)?("
                    + UNITS + ")(?![\\u4e00-\\u9fff]|[ \\u00A0\\u3000\\t|]+[-0-9—])",
            BLANKS);
    private static final StartPattern NARROW_GAP =
            StartPattern.of("(?<=" + COUNTED + ")([ \\u00A0])(余|多)?(" + UNITS + ")(?=[，。；、,;.)）]|$)", BLANKS);
    private static final StartPattern NO_GAP =
            StartPattern.of("(?<=(?:公开|发布|公布)(?:各类|各项)?(?:政府|政务)?信息)()(余|多)?(条)(?=[，。；、,;]|$)", "余多条");

    /** Words of two characters that offices stretch with blanks: 附  件, 日  期, 联系  人 end like a unit of measure. */
    private static final Set<String> STRETCHED = Set.of(("附件 文件 条件 信件 证件 邮件 稿件 函件 要件 来件 日期 学期 定期 长期 时期 本期 任期 假期 近期 "
                    + "月份 身份 年份 省份 股份 姓名 署名 签名 提名 点名 实名 报名 排名 事项 各项 专项 奖项 款项 选项 单项 逐项 多项 现场 市场 广场 会场 "
                    + "到场 立场 当场 支部 干部 全部 内部 总部 局部 外部 各部 系人 责人 办人 报人 核人 发人 请人 管人 签人 表人 事人 法人 本人 他人 "
                    + "一起 早起 多次 首次 再次 其次 层次 班次 各个 每个 美元 单元 公元 多元 第条 逐条 法条 链条")
            .split(" "));

    private static final StartPattern NO_RATE = StartPattern.of("(?<=率为|率达|率达到|率)()(余|多)?(%|％)(?=[，。；、,;]|$)", "余多%％达");

    /** Brackets left for a number: 公开信息（ ）条. */
    private static final StartPattern BRACKETS =
            StartPattern.of("([（(【\\[][ \\u00A0\\u3000]*[）)】\\]])(余|多)?(" + UNITS + ")(?![\\u4e00-\\u9fff])", "（(【[");

    private GapReader() {}

    /** The gaps of the text, in no order. */
    public static List<Quantity> read(String text) {
        List<Quantity> gaps = new ArrayList<>();
        if (mayHoldGap(text)) {
            gaps(text, WIDE_GAP, gaps);
            gaps(text, NARROW_GAP, gaps);
        }
        if (text.contains("信息条") || text.contains("信息余")) {
            gaps(text, NO_GAP, gaps);
        }
        if (text.contains("率")) {
            gaps(text, NO_RATE, gaps);
        }
        if (mayHoldEmptyBrackets(text)) {
            gaps(text, BRACKETS, gaps);
        }
        return gaps;
    }

    private static boolean mayHoldEmptyBrackets(String text) {
        for (int i = 1; i < text.length(); i++) {
            if ("（(【[".indexOf(text.charAt(i - 1)) >= 0 && " \u00A0\u3000）)】]".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayHoldGap(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (BLANKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void gaps(String text, StartPattern pattern, List<Quantity> gaps) {
        for (Matcher matcher = pattern.firstIn(text); matcher != null; matcher = pattern.next(matcher, text)) {
            int start = matcher.start();
            int end = matcher.end();
            if (!isStretchedWord(text, start, matcher.group(3))
                    && gaps.stream().noneMatch(other -> other.end() == end)) {
                gaps.add(Quantity.gap(start, end, matcher.group(2) != null, matcher.group(3)));
            }
        }
    }

    private static boolean isStretchedWord(String text, int gap, String uom) {
        return gap > 0 && STRETCHED.contains(text.charAt(gap - 1) + uom);
    }
}
