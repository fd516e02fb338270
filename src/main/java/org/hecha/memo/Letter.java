package org.hecha.memo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only the office that sends a memo knows.
 *
 * @param deadline the last day of a correction, in words: 2026年3月31日; null if the office writes it in by hand
 * @param signatory the office; null if it signs by hand
 */
public record Letter(@Nullable String deadline, @Nullable String signatory) {

    /** All is written in by hand. */
    public static final Letter BLANK = new Letter(null, null);

    /** @param deadline the last day of a correction */
    public static Letter of(@Nullable LocalDate deadline, @Nullable String signatory) {
        return new Letter(
                deadline == null
                        ? null
                        : deadline.getYear() + "年" + deadline.getMonthValue() + "月" + deadline.getDayOfMonth() + "日",
                signatory == null || signatory.isBlank() ? null : VisibleText.of(signatory.strip()));
    }
}
