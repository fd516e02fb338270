package org.hecha.across;

import java.util.ArrayList;
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

    /** The units below one. */
    List<Entry> below(UnitKey key) {
        List<Entry> below = new ArrayList<>();
        for (Entry entry : entries) {
            if (!entry.parent().isBlank() && UnitKey.of(entry.parent()).fits(key)) {
                below.add(entry);
            }
        }
        return below;
    }

    /** Whether it names the unit. */
    boolean has(UnitKey key) {
        return entries.stream().anyMatch(entry -> entry.key().fits(key));
    }
}
