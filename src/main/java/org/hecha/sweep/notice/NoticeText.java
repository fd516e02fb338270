package org.hecha.sweep.notice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a notice: for a subject, as plain text, as a page for mail programs. */
final class NoticeText {

    private static final String UNASSESSED = "无法审核或缺失的报告";

    private NoticeText() {}

    static String subject(SweepNotice notice) {
        if (notice.isTrial()) {
            return "【核查】试发通知";
        }
        if (!notice.failure().isEmpty()) {
            return "【核查】清查未完成";
        }
        int appeared = notice.count("新增") + notice.count("重现");
        String bad = notice.bad() > 0 ? "，" + notice.bad() + " 件无法审核或缺失" : "";
        return "【核查】第 " + notice.sweep() + " 次清查：" + (appeared > 0 ? "新出现问题 " + appeared + " 项" : "没有新问题") + bad;
    }

    static String plain(SweepNotice notice, List<String> attached) {
        StringBuilder text = new StringBuilder(opening(notice)).append("\n\n");
        rows(notice)
                .forEach((label, counts) ->
                        text.append(label).append("：").append(counts).append('\n'));
        list(text, "新出现的错误", notice.news());
        list(text, UNASSESSED, notice.troubles());
        if (!attached.isEmpty()) {
            text.append("\n附件：").append(String.join("、", attached)).append('\n');
        }
        return text.append('\n')
                .append(notice.isTrial() ? "" : scope(notice) + "\n")
                .append("本邮件由核查工具自动发出。\n")
                .toString();
    }

    private static String scope(SweepNotice notice) {
        return "清查范围：" + notice.sources();
    }

    private static void list(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n').append(title(title, lines)).append("：\n");
            lines.forEach(line -> text.append("  · ").append(line).append('\n'));
        }
    }

    private static String title(String title, List<String> lines) {
        return lines.size() == SweepNotice.NAMED ? title + "（前 " + SweepNotice.NAMED + " 项）" : title;
    }

    private static String opening(SweepNotice notice) {
        if (notice.isTrial()) {
            return "这是一次试发，没有清查报告。收到即说明通知设置可用。";
        }
        return notice.failure().isEmpty() ? "第 " + notice.sweep() + " 次清查已完成。" : "清查没有完成：" + notice.failure();
    }

    private static Map<String, String> rows(SweepNotice notice) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (notice.failure().isEmpty() && !notice.isTrial()) {
            int inputs = notice.states().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            rows.put("输入", inputs + " 件（" + counts(notice.states(), " ") + "）");
            rows.put("结果", counts(notice.verdicts(), " "));
            rows.put("与上次相比", counts(notice.changes(), " "));
        }
        return rows;
    }

    private static String counts(Map<String, Integer> counts, String between) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + between + count.getValue())
                .collect(Collectors.joining("，"));
    }

    static String html(SweepNotice notice, List<String> attached) {
        StringBuilder page = new StringBuilder(
                """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"></head>
                <body style="font-family:'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;font-size:14px;\
                line-height:1.7;color:#222;max-width:720px">
                """);
        boolean bad = !notice.failure().isEmpty() || notice.count("新增") + notice.count("重现") + notice.bad() > 0;
        page.append("<p style=\"font-size:18px;margin:0 0 12px;color:")
                .append(bad ? "#a61b1b" : "#1b6b3a")
                .append("\">")
                .append(escaped(opening(notice)))
                .append("</p>\n<table style=\"border-collapse:collapse\">\n");
        rows(notice).forEach((label, counts) -> page.append("<tr><td style=\"padding:4px 16px 4px 0;color:#666;"
                        + "white-space:nowrap;vertical-align:top\">")
                .append(escaped(label))
                .append("</td><td style=\"padding:4px 0\">")
                .append(escaped(counts))
                .append("</td></tr>\n"));
        page.append("</table>\n");
        htmlList(page, "新出现的错误", notice.news());
        htmlList(page, UNASSESSED, notice.troubles());
        if (!attached.isEmpty()) {
            page.append("<p>附件：").append(escaped(String.join("、", attached))).append("</p>\n");
        }
        return page.append("<p style=\"color:#888;font-size:12px;border-top:1px solid #ddd;padding-top:8px\">")
                .append(notice.isTrial() ? "" : escaped(scope(notice)) + "<br>")
                .append("本邮件由核查工具自动发出。</p></body></html>\n")
                .toString();
    }

    private static void htmlList(StringBuilder page, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append("<p style=\"margin:16px 0 4px;font-weight:bold\">")
                    .append(escaped(title(title, lines)))
                    .append("</p>\n<ul style=\"margin:0;padding-left:20px\">\n");
            lines.forEach(line -> page.append("<li>").append(escaped(line)).append("</li>\n"));
            page.append("</ul>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
