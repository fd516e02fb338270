package org.hecha.report;

import org.hecha.document.Place;

/**
 * A year that the report names as its own.
 *
 * @param year the year
 * @param raw the words as they stand
 * @param where what states it, in Chinese: 开头, 附件标题
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record StatedYear(
        int year, String raw, String where, String section, boolean own, Certainty certainty, Place place)
        implements Fact {

    @Override
    public String quote() {
        return raw;
    }
}
