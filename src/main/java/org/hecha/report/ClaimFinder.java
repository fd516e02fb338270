package org.hecha.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of prose and the gaps left where one is due. */
final class ClaimFinder {

    private static final String UNITS = "条次|人次|件次|万元|条|件|次|篇|元|个|项|起|份|场|期|名|宗|部|人|%|％|‰";

    private static final Pattern NUMBER =
            Pattern.compile("([0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?)\\s*(余|多)?\\s*(万|亿)?\\s*(余|多)?\\s*(" + UNITS + ")");

    /** Words before which a number is due, directly before the gap. */
    private static final String COUNTED =
            "(?:信息|申请|文件|报告|意见|建议|提案|诉讼|复议|案件|公开|发布|受理|收到|办结|办理|答复|回复|共计|共|计|累计|约|达到?|为|新增|稿件|视频|图解|率|占比|培训|检查|会议|费用|收费|收取|金额|经费)";

    private static final Pattern WIDE_GAP = Pattern.compile(
            "(?<=[\\u4e00-\\u9fff”》）])([ \\u00A0\\u3000\\t]{2,}|[ \\u00A0]*\\u3000[ \\u00A0]*|[ \\u00A0\\u3000]*[_＿]{1,}[ \\u00A0\\u3000]*)(余|多)?("
                    + UNITS + ")(?![\\u4e00-\\u9fff]|[ \\u00A0\\u3000\\t|]+[-0-9—])");
    private static final Pattern NARROW_GAP =
            Pattern.compile("(?<=" + COUNTED + ")([ \\u00A0])(余|多)?(" + UNITS + ")(?=[，。；、,;.)）]|$)");
    private static final Pattern NO_GAP =
            Pattern.compile("(?<=(?:公开|发布|公布)(?:各类|各项)?(?:政府|政务)?信息)()(余|多)?(条)(?=[，。；、,;]|$)");

    private static final Pattern NO_RATE = Pattern.compile("(?<=率为|率达|率达到|率)()(余|多)?(%|％)(?=[，。；、,;]|$)");

    /** Brackets left for a number: 公开信息（ ）条. */
    private static final Pattern BRACKETS =
            Pattern.compile("([（(【\\[][ \\u00A0\\u3000]*[）)】\\]])(余|多)?(" + UNITS + ")(?![\\u4e00-\\u9fff])");

    /** Words of two characters that offices stretch with blanks: 附  件, 日  期, 联系  人 end like a unit of measure. */
    private static final Set<String> STRETCHED = Set.of(("附件 文件 条件 信件 证件 邮件 稿件 函件 要件 来件 日期 学期 定期 长期 时期 本期 任期 假期 近期 "
                    + "月份 身份 年份 省份 股份 姓名 署名 签名 提名 点名 实名 报名 排名 事项 各项 专项 奖项 款项 选项 单项 逐项 多项 现场 市场 广场 会场 "
                    + "到场 立场 当场 支部 干部 全部 内部 总部 局部 外部 各部 系人 责人 办人 报人 核人 发人 请人 管人 签人 表人 事人 法人 本人 他人 "
                    + "一起 早起 多次 首次 再次 其次 层次 班次 各个 每个 美元 单元 公元 多元 第条 逐条 法条 链条")
            .split(" "));

    private ClaimFinder() {}

    static List<Claim> find(List<ProseText> prose) {
        List<Claim> claims = new ArrayList<>();
        for (ProseText paragraph : prose) {
            numbers(paragraph, claims);
            if (mayHoldGap(paragraph.text())) {
                gaps(paragraph, WIDE_GAP, claims);
                gaps(paragraph, NARROW_GAP, claims);
            }
            if (paragraph.text().contains("信息条") || paragraph.text().contains("信息余")) {
                gaps(paragraph, NO_GAP, claims);
            }
            if (paragraph.text().contains("率")) {
                gaps(paragraph, NO_RATE, claims);
            }
            gaps(paragraph, BRACKETS, claims);
        }
        claims.sort((a, b) -> a.place().compareTo(b.place()));
        return claims;
    }

    private static boolean mayHoldGap(String text) {
        return text.chars().anyMatch(c -> " \u00A0\u3000\t_＿".indexOf(c) >= 0);
    }

    private static void numbers(ProseText paragraph, List<Claim> claims) {
        Matcher matcher = NUMBER.matcher(paragraph.text());
        while (matcher.find()) {
            BigDecimal value = value(matcher.group(1), matcher.group(3));
            boolean vague = matcher.group(2) != null || matcher.group(4) != null;
            claims.add(
                    claim(paragraph, matcher.start(), matcher.end(), Meaning.NUMBER, value, vague, matcher.group(5)));
        }
    }

    private static void gaps(ProseText paragraph, Pattern pattern, List<Claim> claims) {
        Matcher matcher = pattern.matcher(paragraph.text());
        while (matcher.find()) {
            boolean vague = matcher.group(2) != null;
            int start = matcher.start();
            if (isStretchedWord(paragraph.text(), start, matcher.group(3))) {
                continue;
            }
            if (claims.stream()
                    .noneMatch(
                            other -> other.place().block() == paragraph.place().block()
                                    && other.place().end() == matcher.end())) {
                claims.add(claim(paragraph, start, matcher.end(), Meaning.BLANK, null, vague, matcher.group(3)));
            }
        }
    }

    private static boolean isStretchedWord(String text, int gap, String uom) {
        return gap > 0 && STRETCHED.contains(text.charAt(gap - 1) + uom);
    }

    private static Claim claim(
            ProseText paragraph,
            int start,
            int end,
            Meaning meaning,
            @Nullable BigDecimal value,
            boolean vague,
            String uom) {
        return new Claim(
                counted(paragraph.text(), start),
                paragraph.text().substring(start, end),
                meaning,
                value,
                vague,
                uom,
                paragraph.sentence(start, end),
                paragraph.section(),
                paragraph.own(),
                Certainty.CERTAIN,
                paragraph.at(start, end));
    }

    /** The words of the clause before the number. */
    private static String counted(String text, int end) {
        int from = end;
        while (from > 0 && end - from < 20 && "，。；、：,;:（）() ".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return text.substring(from, end).strip();
    }

    private static BigDecimal value(String digits, @Nullable String power) {
        String plain = Normalizer.normalize(digits, Normalizer.Form.NFKC).replace(",", "");
        BigDecimal value = new BigDecimal(plain);
        if (power == null) {
            return value;
        }
        return value.movePointRight(power.equals("万") ? 4 : 8).stripTrailingZeros();
    }
}
