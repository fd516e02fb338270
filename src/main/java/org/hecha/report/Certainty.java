package org.hecha.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.hecha.document.Trust;

/** How sure a reading is. */
public enum Certainty {
    CERTAIN,
    /** The reading had to guess: lost labels, a table without grid, recognised characters. */
    LIKELY,
    /** The characters themselves may be others: a machine was not sure, or two readings disagree. */
    DOUBTFUL;

    static Certainty of(Trust trust) {
        return switch (trust) {
            case STATED -> CERTAIN;
            case RECOGNISED -> LIKELY;
            case DOUBTFUL, UNREAD -> DOUBTFUL;
        };
    }

    /** The less sure of the two. */
    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Its name in JSON: {@code certain}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
