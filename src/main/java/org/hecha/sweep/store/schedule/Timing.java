package org.hecha.sweep.store.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * When something is due.
 *
 * @param cron minute, hour, day, month and weekday as cron has them
 * @param zone in which that is meant
 */
public record Timing(String cron, ZoneId zone) {

    private static final List<String> FIELDS =
            List.of("分（0–59）", "时（0–23）", "日（1–31）", "月（1–12）", "星期（0–7，0 和 7 为星期日，1 为星期一）");

    /** A time cannot be understood; the message is one sentence in Chinese. */
    public static final class TimingException extends Exception {

        private static final long serialVersionUID = 1;

        TimingException(String message, Throwable cause) {
            super(message, cause);
        }

        TimingException(String message) {
            super(message);
        }
    }

    /** @throws TimingException if it is none, or one that never comes */
    public static Timing of(String cron, String zone) throws TimingException {
        String plain = cron.strip().replaceAll("[\\s\u3000]+", " ");
        Timing timing = new Timing(plain, zone(zone));
        String[] fields = plain.split(" ", -1);
        if (fields.length != FIELDS.size()) {
            throw new TimingException("时间“" + cron + "”应有 5 个字段（分 时 日 月 星期），现有 " + (plain.isEmpty() ? 0 : fields.length)
                    + " 个；如 \"0 2 * * 1\" 是每周一 2:00。");
        }
        for (int i = 0; i < fields.length; i++) {
            String[] alone = {"*", "*", "*", "*", "*"};
            alone[i] = fields[i];
            if (!isCron(String.join(" ", alone))) {
                throw new TimingException(
                        "时间“" + cron + "”的第 " + (i + 1) + " 个字段“" + fields[i] + "”不对，这里应是" + FIELDS.get(i) + "。");
            }
        }
        if (!isCron(plain) || !timing.next(Instant.now()).isBefore(Schedule.NEVER)) {
            throw new TimingException("时间“" + cron + "”不会有到的一天；请核对日和月。");
        }
        return timing;
    }

    private static ZoneId zone(String zone) throws TimingException {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new TimingException("没有“" + zone + "”这个时区；请写成 Asia/Shanghai 的样子。", unknown);
        }
    }

    private static boolean isCron(String cron) {
        try {
            return !new CronSchedule(cron, ZoneId.of("UTC"), CronStyle.UNIX).isDisabled();
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** The first time that it is due after another. */
    public Instant next(Instant after) {
        return new CronSchedule(cron, zone, CronStyle.UNIX)
                .getNextExecutionTime(ExecutionComplete.simulatedSuccess(after));
    }
}
