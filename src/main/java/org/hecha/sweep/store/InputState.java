package org.hecha.sweep.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How an input of a sweep ends: in exactly one of these. */
public enum InputState {
    /** Read or judged in this sweep. */
    AUDITED,
    /** The same bytes in the same place as in the last sweep, read and judged by the same program and rules. */
    UNCHANGED,
    /** The same bytes as an input before it. */
    DUPLICATE,
    /** It is no report, or could not be read. */
    NOT_ASSESSABLE,
    /** It killed its reader twice. It is not tried again unless somebody asks for that. */
    QUARANTINED,
    /** The roster names it, and it is not there. */
    MISSING;

    /** The states of what there is no verdict on. */
    public static final Set<InputState> UNASSESSED =
            Collections.unmodifiableSet(EnumSet.of(NOT_ASSESSABLE, QUARANTINED, MISSING));

    /** Its name in the store: {@code not-assessable}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static InputState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
