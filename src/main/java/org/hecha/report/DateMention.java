package org.hecha.report;

import java.time.LocalDate;
import org.hecha.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A full date in the report or in what its page says of itself.
 *
 * @param role what it dates
 * @param raw as it stands: 2019年2月30日
 * @param date null where there is no such day
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record DateMention(
        Role role, String raw, @Nullable LocalDate date, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    /** What a date is the date of. */
    public enum Role {
        /** On a line of its own under the report. */
        SIGNED,
        /** 发布日期 of a web page. */
        PUBLISHED,
        /** In running text. */
        MENTIONED
    }

    @Override
    public String quote() {
        return raw;
    }

    /** Whether it is a day later than the given one. */
    public boolean isAfter(LocalDate day) {
        return date != null && date.isAfter(day);
    }

    /** The last day of a report year. */
    public static LocalDate lastDay(int year) {
        return LocalDate.of(year, 12, 31);
    }

    public boolean exists() {
        return date != null;
    }
}
