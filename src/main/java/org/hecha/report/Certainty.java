package org.hecha.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How sure a reading is. */
public enum Certainty {
    CERTAIN,
    /** The reading had to guess: lost labels, a table without grid, recognised characters. */
    LIKELY;

    /** Its name in JSON: {@code certain}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Certainty and(Certainty other) {
        return this == LIKELY ? LIKELY : other;
    }
}
