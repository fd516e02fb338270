package org.hecha.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hecha.report.Certainty;
import org.hecha.report.Figure;
import org.hecha.report.Meaning;
import org.jspecify.annotations.Nullable;

/** How the figures of one format came back. */
final class AccuracyRow {

    private static final String BEGIN = "<!-- accuracy: made by ./hecha accuracy --write -->";
    private static final String END = "<!-- /accuracy -->";

    private final String english;
    private final String chinese;
    private boolean withoutEngine;
    private int figures;
    private int right;
    private int likely;
    private int doubtful;
    private int missing;
    private int wrongAndSure;
    private int files;

    AccuracyRow(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Of scans, where nothing is installed that could read them. */
    static AccuracyRow withoutEngine(String english, String chinese) {
        AccuracyRow row = new AccuracyRow(english, chinese);
        row.withoutEngine = true;
        return row;
    }

    static boolean isRight(String written, @Nullable Figure read) {
        return read != null && read.raw().strip().equals(written);
    }

    /** @param read null if no such figure was found: nothing is said of it then */
    void add(String written, @Nullable Figure read) {
        figures++;
        if (isRight(written, read)) {
            right++;
        } else if (read == null || read.meaning() == Meaning.UNREAD) {
            missing++;
        } else if (read.certainty() != Certainty.DOUBTFUL) {
            wrongAndSure++;
        }
        likely += read != null && read.certainty() == Certainty.LIKELY ? 1 : 0;
        doubtful += read != null && read.certainty() == Certainty.DOUBTFUL ? 1 : 0;
    }

    /** A file that could not be read. */
    void unread() {
        files++;
    }

    static String english(List<AccuracyRow> rows, int reports) {
        return table(
                reports + " random reports (2021 form) in each format:",
                "| format | figures | right | wrong | unread | likely | doubtful | wrong and not doubtful |",
                rows,
                true);
    }

    static String chinese(List<AccuracyRow> rows, int reports) {
        return table(
                "每种格式 " + reports + " 份随机报告（2021 年格式）：",
                "| 格式 | 数字 | 正确 | 错误 | 未读出 | 较可靠 | 存疑 | 错误而未存疑 |",
                rows,
                false);
    }

    private static String table(String intro, String head, List<AccuracyRow> rows, boolean english) {
        StringBuilder table =
                new StringBuilder(intro).append("\n\n").append(head).append("\n|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> table.append(row.line(english)).append('\n'));
        return table.toString();
    }

    private String line(boolean inEnglish) {
        String name = "| " + (inEnglish ? english : chinese) + " | ";
        if (figures == 0) {
            String why = withoutEngine
                    ? (inEnglish ? "needs the scans module or tesseract" : "需要扫描件模块或 tesseract")
                    : (inEnglish ? "not readable" : "无法读取");
            return name + why + " | | | | | | |";
        }
        String lost = files == 0 ? "" : (inEnglish ? " (" + files + " files unread)" : "（" + files + " 份未读出）");
        return name + figures + lost + " | " + right + " | " + (figures - right - missing) + " | " + missing + " | "
                + likely + " | " + doubtful + " | " + wrongAndSure + " |";
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

    @Override
    public String toString() {
        return english;
    }
}
