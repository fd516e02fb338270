package org.hecha.report;

import org.hecha.document.Place;

/**
 * A way to reach the office: a telephone, an address, a mailbox.
 *
 * @param raw as it stands
 * @param section key of the section it stands in
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Contact(String raw, String section, Certainty certainty, Place place) implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
