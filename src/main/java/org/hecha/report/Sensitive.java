package org.hecha.report;

import org.hecha.document.Place;

/**
 * A number that would harm a person if it were published.
 *
 * @param kind what it is
 * @param masked the number with its middle covered: what findings may show
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Sensitive(Kind kind, String masked, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    public enum Kind {
        /** Identity card: 18 characters with a right check digit, GB 11643. */
        IDENTITY_CARD,
        /** Bank card: passes the Luhn check and is called one. */
        BANK_CARD,
        /** Mobile telephone beside the name of a person. */
        MOBILE
    }

    @Override
    public String quote() {
        return masked;
    }
}
