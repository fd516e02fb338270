package org.hecha.report;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of authority reports. */
public enum UnitKind {
    /** A people's government at county level or above. */
    GOVERNMENT,
    /** A department of such a government: 局, 委, 办, 厅. */
    DEPARTMENT,
    /** A town or township government. */
    TOWN,
    /** A street office. */
    STREET,
    UNKNOWN;

    /** Its name in forms and JSON: {@code department}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
