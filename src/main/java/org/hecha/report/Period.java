package org.hecha.report;

import java.time.LocalDate;
import org.hecha.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * The period that the report says its statistics cover.
 *
 * @param raw as it stands: 2014年1月1日至2014年12月31日至
 * @param from first day; null where it is garbled or left out
 * @param to last day; null where it is garbled or left out
 * @param garbled what is wrong with the wording, in Chinese; empty if nothing is
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place the characters of {@code raw}
 */
public record Period(
        String raw,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String garbled,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }

    /** Whether it is exactly the calendar year. */
    public boolean covers(int year) {
        return LocalDate.of(year, 1, 1).equals(from)
                && LocalDate.of(year, 12, 31).equals(to);
    }
}
