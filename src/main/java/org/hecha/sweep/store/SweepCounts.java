package org.hecha.sweep.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The numbers that a sweep leaves. */
final class SweepCounts {

    static final List<String> COLUMNS = List.of(
            "inputs",
            "audited",
            "unchanged",
            "duplicate",
            "not_assessable",
            "quarantined",
            "missing",
            "appeared",
            "remaining",
            "fixed",
            "reopened",
            "altered");

    private SweepCounts() {}

    static Map<String, Integer> read(ResultSet row, int first) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            counts.put(COLUMNS.get(i), row.getInt(first + i));
        }
        return counts;
    }
}
