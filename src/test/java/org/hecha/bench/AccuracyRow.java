package org.hecha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.document.UnreadableException.Cause;

/** How the figures of one format came back. */
final class AccuracyRow {

    private static final String BEGIN = "<!-- accuracy: made by ./hecha accuracy --write -->";
    private static final String END = "<!-- /accuracy -->";

    private final String english;
    private final String chinese;
    private int figures;
    private int right;
    private int uncertain;
    private int wrongAndSure;
    private boolean scan;
    private int unread;

    AccuracyRow(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** @param doubted whether it is marked uncertain, or missing: nothing is said of it then */
    void add(boolean isRight, boolean doubted) {
        figures++;
        right += isRight ? 1 : 0;
        uncertain += doubted ? 1 : 0;
        wrongAndSure += !isRight && !doubted ? 1 : 0;
    }

    void unread(Cause cause) {
        scan |= cause == Cause.NO_TEXT;
        unread++;
    }

    static String english(List<AccuracyRow> rows, int reports) {
        return table(
                reports + " random reports (2021 form) in each format:",
                "| format | figures | right | wrong | uncertain | wrong and not marked |",
                rows,
                true);
    }

    static String chinese(List<AccuracyRow> rows, int reports) {
        return table("每种格式 " + reports + " 份随机报告（2021 年格式）：", "| 格式 | 数字 | 正确 | 错误 | 读取不确定 | 错误且未标注 |", rows, false);
    }

    private static String table(String intro, String head, List<AccuracyRow> rows, boolean english) {
        StringBuilder table =
                new StringBuilder(intro).append("\n\n").append(head).append("\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(row.line(english)).append('\n'));
        return table.toString();
    }

    private String line(boolean inEnglish) {
        String name = "| " + (inEnglish ? english : chinese) + " | ";
        if (figures == 0) {
            String why =
                    scan ? (inEnglish ? "needs the scans module" : "需要扫描件模块") : (inEnglish ? "not readable" : "无法读取");
            return name + why + " | | | | |";
        }
        String missing = unread == 0 ? "" : (inEnglish ? " (" + unread + " files unread)" : "（" + unread + " 份未读出）");
        return name + figures + missing + " | " + right + " | " + (figures - right) + " | " + uncertain + " | "
                + wrongAndSure + " |";
    }

    /** Puts the table between its marks. */
    static void replace(Path file, String table) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(file + " has no marks for the table: " + BEGIN + " … " + END);
        }
        Files.writeString(file, text.substring(0, begin) + BEGIN + "\n" + table + text.substring(end));
    }
}
