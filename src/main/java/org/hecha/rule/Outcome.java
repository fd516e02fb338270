package org.hecha.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a rule ended on a report: exactly one of four. */
public enum Outcome {
    PASSED("通过"),
    FAILED("不通过"),
    /** The rule does not govern the report's year or kind of unit. */
    NOT_APPLICABLE("不适用"),
    /** The facts it needs could not be read, or the rule itself broke. Never taken for passed. */
    NOT_ASSESSABLE("无法判断");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Its name in JSON: {@code not-applicable}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
