package org.hecha.report;

import org.hecha.document.Place;

/**
 * A number of a person as it stands in a document. Stays inside this package: what leaves it is {@link Sensitive}.
 *
 * @param raw as it stands
 * @param place its characters
 */
record PersonalNumber(Sensitive.Kind kind, String raw, Place place) {

    private static final int SHOWN = 4;

    /** The number with its middle covered, as long as the number: 3201**********1234, 138****6215. */
    String masked() {
        int head = kind == Sensitive.Kind.MOBILE ? SHOWN - 1 : SHOWN;
        int tail = raw.length() - SHOWN;
        return raw.substring(0, head) + "*".repeat(tail - head) + raw.substring(tail);
    }
}
