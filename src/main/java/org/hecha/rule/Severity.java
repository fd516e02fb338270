package org.hecha.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How grave a finding is, most serious first. */
public enum Severity {
    /** The report breaks the law, the prescribed form or arithmetic, and must be corrected. */
    ERROR("错误"),
    /** A person must look. */
    WARNING("警告"),
    NOTE("提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** What memos call it. */
    public String label() {
        return label;
    }

    /** Its name in JSON and in a rule's {@code @severity}: {@code error}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
