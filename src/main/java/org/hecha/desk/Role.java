package org.hecha.desk;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user may do. Who has any role may read. */
public enum Role {
    /** Uploads, decides, writes memos. */
    INSPECTOR("核查员"),
    /** Tries rules and saves them. */
    RULE_AUTHOR("规则编写员"),
    /** Starts, stops and schedules sweeps. */
    OPERATOR("运维员"),
    /** Reads only. */
    READER("查阅员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Its name in the store and on the command line: {@code rule-author}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String key) {
        return Stream.of(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
