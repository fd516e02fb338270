package org.hecha.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** All that stands in a store, but for the times at which it was done. */
final class StoreDump {

    private static final List<String> TABLES =
            List.of("sweep", "rulebook", "facts", "profile", "verdict", "report", "finding", "input", "event");
    private static final Set<String> OF_THE_MOMENT = Set.of("started", "finished", "holder", "millis");

    private StoreDump() {}

    static List<String> of(String url) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                List<String> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        rows.add(line(table, row));
                    }
                }
                rows.sort(null);
                lines.addAll(rows);
            }
        }
        return lines;
    }

    private static String line(String table, ResultSet row) throws SQLException {
        StringBuilder line = new StringBuilder(table);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            if (!OF_THE_MOMENT.contains(column)) {
                Object value = row.getObject(i);
                line.append(' ').append(column).append('=');
                line.append(value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value);
            }
        }
        return line.toString();
    }

    /** Number of rows of a table; 0 while there is no such table. */
    static int count(String url, String table) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException notYet) {
            return 0;
        }
    }
}
