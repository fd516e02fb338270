package org.hecha.report;

import org.hecha.document.Place;

/**
 * An address of the web or of a mailbox that cannot work.
 *
 * @param raw as it stands
 * @param fault what is wrong with it, in Chinese
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record BadAddress(String raw, String fault, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
