package org.hecha.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The outcome for a report as a whole. */
public enum Verdict {
    /** No error. */
    PASSED("未发现错误"),
    /** At least one error. */
    FAILED("存在错误"),
    /** The file could not be read as a report. */
    NOT_ASSESSABLE("无法审核");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Its name in JSON: {@code not-assessable}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
