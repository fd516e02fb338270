package org.hecha.across;

import java.util.List;

/**
 * The units that owe a report each year.
 *
 * @param entries in the order of the roster
 */
public record Roster(List<Entry> entries) {

    /** No roster: nobody is missed. */
    public static final Roster NONE = new Roster(List.of());

    /**
     * A unit.
     *
     * @param unitName its name, with the places above it where others have the same
     * @param parent name of the unit whose figures contain its own; empty if none
     */
    public record Entry(String unitName, String parent) {

        UnitKey key() {
            return UnitKey.of(unitName);
        }

        /** Whether a path has the unit's name in it. */
        public boolean isNamedIn(String path) {
            return key().known() && path.contains(key().core());
        }
    }

    public Roster {
        entries = List.copyOf(entries);
    }
}
