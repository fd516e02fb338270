package org.hecha.across;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units that owe a report each year.
 *
 * @param entries in the order of the roster
 */
public record Roster(List<Entry> entries) implements Serializable {

    /** No roster: nobody is missed. */
    public static final Roster NONE = new Roster(List.of());

    /**
     * A unit.
     *
     * @param unitName its name, with the places above it where others have the same
     * @param parent name of the unit whose figures contain its own; empty if none
     */
    public record Entry(String unitName, String parent) implements Serializable {

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

    /** Out of lines of text: a unit and, behind a comma or tab, the one above it; headings and remarks (#) are left out. */
    public static Roster parse(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.replace("\uFEFF", "").split("[,，\t]", -1);
            String unit = cells[0].replace("\"", "").strip();
            String parent = cells.length > 1 ? cells[1].replace("\"", "").strip() : "";
            boolean head = entries.isEmpty() && (unit.startsWith("单位") || unit.equalsIgnoreCase("unit"));
            if (!unit.isEmpty() && !head && !unit.startsWith("#")) {
                entries.add(new Entry(unit, parent));
            }
        }
        return new Roster(entries);
    }

    /** The units of which there is no report among those of a year, in the roster's order. */
    public List<Entry> absent(Collection<String> unitNames) {
        Map<String, List<UnitKey>> received = new HashMap<>();
        for (String name : unitNames) {
            UnitKey key = UnitKey.of(name);
            received.computeIfAbsent(key.core(), core -> new ArrayList<>()).add(key);
        }
        return entries.stream()
                .filter(entry -> received.getOrDefault(entry.key().core(), List.of()).stream()
                        .noneMatch(entry.key()::fits))
                .toList();
    }
}
