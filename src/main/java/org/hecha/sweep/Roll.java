package org.hecha.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.sweep.store.Listing;

/** Calls the roll: which of the reports that are expected somewhere turned up, by unit and year. */
final class Roll {

    private final Map<String, Expected> awaited = new HashMap<>();
    private final List<Expected> expected;
    private final Map<Integer, Listing> met = new TreeMap<>();

    Roll(List<Expected> expected) {
        this.expected = expected;
        expected.forEach(one -> awaited.putIfAbsent(key(one.listed()), one));
    }

    /** A report that was read. */
    void meet(int ordinal, Listing named) {
        Expected one = named.unit().isEmpty() ? null : awaited.remove(key(named));
        if (one != null) {
            met.put(ordinal, one.listed());
        }
    }

    /** What the roster says of the inputs that it expected. */
    Map<Integer, Listing> met() {
        return met;
    }

    /** Those that did not turn up, in the roster's order. */
    List<Expected> absent() {
        List<Expected> absent = new ArrayList<>(expected);
        absent.removeIf(one -> !one.equals(awaited.get(key(one.listed()))));
        return absent;
    }

    private static String key(Listing listing) {
        return listing.unit().replaceAll("[\\s\u3000]+", "") + ' ' + listing.year();
    }
}
