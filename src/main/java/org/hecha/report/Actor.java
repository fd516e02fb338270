package org.hecha.report;

import org.hecha.document.Place;

/**
 * A unit that the report names as the one who reports, or as the one who acts.
 *
 * @param name as it stands
 * @param kind what kind of unit it is
 * @param foreign whether it is of the kind of the reporting unit and beyond doubt another one
 * @param selfName whether it is what the unit calls itself: 我镇
 * @param section key of the section it stands in
 * @param own whether it belongs to the report itself
 * @param certainty how sure the reading is
 * @param place its characters
 */
public record Actor(
        String name,
        UnitKind kind,
        boolean foreign,
        boolean selfName,
        String section,
        boolean own,
        Certainty certainty,
        Place place)
        implements Fact {

    @Override
    public String quote() {
        return name;
    }
}
