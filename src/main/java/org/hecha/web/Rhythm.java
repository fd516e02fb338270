package org.hecha.web;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.desk.DeskException;
import org.hecha.sweep.store.schedule.Timing;

/** How often a sweep runs, as people choose it and read it; those who know cron may write that. */
final class Rhythm {

    private static final String[] DAYS = {"日", "一", "二", "三", "四", "五", "六"};
    private static final Pattern SIMPLE =
            Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\*|\\d{1,2}) (\\*|1,4,7,10) (\\*|[0-7])");
    private static final int LAST_DAY = 28;

    private Rhythm() {}

    /**
     * When that is.
     *
     * @param asked fields {@code every} (daily, weekly, monthly, quarterly or cron), {@code at} (02:00), {@code weekday}
     *     (0 to 6), {@code day} (1 to 28) and {@code cron}
     * @throws DeskException if it is no time
     */
    static Timing of(Map<String, String> asked) {
        try {
            return Timing.of(cron(asked), ZoneId.systemDefault().getId());
        } catch (Timing.TimingException wrong) {
            throw new DeskException(DeskException.Kind.INVALID, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static String cron(Map<String, String> asked) {
        String every = asked.getOrDefault("every", "");
        if (every.equals("cron")) {
            return asked.getOrDefault("cron", "");
        }
        LocalTime at = time(asked.getOrDefault("at", ""));
        String start = at.getMinute() + " " + at.getHour() + " ";
        return switch (every) {
            case "daily" -> start + "* * *";
            case "weekly" -> start + "* * " + number(asked.getOrDefault("weekday", ""), 0, 6, "星期");
            case "monthly" -> start + number(asked.getOrDefault("day", ""), 1, LAST_DAY, "日期") + " * *";
            case "quarterly" -> start + number(asked.getOrDefault("day", ""), 1, LAST_DAY, "日期") + " 1,4,7,10 *";
            default -> throw new DeskException(DeskException.Kind.INVALID, "请选择多久清查一次。");
        };
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new DeskException(DeskException.Kind.INVALID, "时间应写成 02:00 的样子。", wrong);
        }
    }

    private static int number(String text, int least, int most, String name) {
        if (text.matches("\\d{1,2}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new DeskException(DeskException.Kind.INVALID, name + "应在 " + least + " 到 " + most + " 之间。");
    }

    /** In words: 每周一 02:00; what people did not choose here as cron has it. */
    static String words(String cron) {
        Matcher parts = SIMPLE.matcher(cron);
        if (!parts.matches()) {
            return "cron " + cron;
        }
        String at = String.format(
                Locale.ROOT, " %02d:%02d", Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
        String day = parts.group(3);
        String weekday = parts.group(5);
        boolean quarterly = parts.group(4).startsWith("1");
        if (!weekday.equals("*")) {
            return day.equals("*") && !quarterly ? "每周" + DAYS[Integer.parseInt(weekday) % 7] + at : "cron " + cron;
        }
        if (day.equals("*")) {
            return quarterly ? "cron " + cron : "每天" + at;
        }
        return (quarterly ? "每季度首月" : "每月") + day + "日" + at;
    }
}
