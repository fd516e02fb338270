package org.hecha.desk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the audit of a file is. */
public enum CaseState {
    QUEUED("排队中"),
    READING("审核中"),
    AUDITED("已审核"),
    /** It could not be read, or is no report; the cause says why. */
    NOT_ASSESSABLE("无法审核");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Its name in the store and in JSON: {@code not-assessable}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static CaseState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the audit has ended. */
    public boolean isDone() {
        return this == AUDITED || this == NOT_ASSESSABLE;
    }
}
