package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * The last day of publication, in the year after the report's.
 *
 * @param kinds kinds of unit it binds: {@code government}, {@code department}, {@code town}, {@code street},
 *     {@code unknown}
 * @param date the day
 * @param binding whether the law itself sets it for these units, or only common practice
 */
public record Deadline(List<String> kinds, MonthDay date, boolean binding) {

    @JsonCreator
    static Deadline of(
            @JsonProperty(value = "kinds", required = true) List<String> kinds,
            @JsonProperty(value = "date", required = true) String date,
            @JsonProperty("binding") boolean binding) {
        try {
            return new Deadline(kinds, MonthDay.parse("--" + date), binding);
        } catch (DateTimeException noSuchDay) {
            throw new FormMistake(date, "日期 " + date + " 应写成“月-日”，如 01-31");
        }
    }

    /** The last day on which a report on {@code year} is in time. */
    public LocalDate forReportOf(int year) {
        return date.atYear(year + 1);
    }
}
