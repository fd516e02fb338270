package org.hecha.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an inspector makes of a finding. */
public enum DecisionState {
    /** Nothing yet, or no longer anything. */
    OPEN("未处理"),
    /** It stands, and goes into the memo. */
    CONFIRMED("已确认"),
    /** It does not count, for a reason and until a day. */
    WAIVED("已豁免");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DecisionState> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
