package org.hecha.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.hecha.audit.Verdict;
import org.hecha.desk.CaseVersion;
import org.hecha.rule.Severity;

/** Words that several pages use. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Words() {}

    /** A time of the store in the machine's zone: 2026-11-21 21:33. */
    static String time(String iso) {
        try {
            return iso.isEmpty() ? "" : MINUTE.format(Instant.parse(iso).atZone(ZoneId.systemDefault()));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }

    /** How long something took: 3分20秒. */
    static String lasted(Duration lasted) {
        long seconds = Math.max(0, lasted.toSeconds());
        return seconds >= 3600
                ? seconds / 3600 + "小时" + seconds % 3600 / 60 + "分"
                : seconds >= 60 ? seconds / 60 + "分" + seconds % 60 + "秒" : seconds + "秒";
    }

    /** The verdict in Chinese, or how far the audit is. */
    static String verdict(CaseVersion version) {
        return version.state().isDone()
                ? verdict(version.verdict())
                : version.state().label();
    }

    static String verdict(String key) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.key().equals(key))
                .map(Verdict::label)
                .findFirst()
                .orElse(key);
    }

    /** What memos call a severity. */
    static String severity(String key) {
        return Stream.of(Severity.values())
                .filter(severity -> severity.key().equals(key))
                .map(Severity::label)
                .findFirst()
                .orElse(key);
    }
}
