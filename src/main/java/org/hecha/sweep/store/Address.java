package org.hecha.sweep.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.hecha.sweep.store.StoreException.Kind;
import org.sqlite.JDBC;

/** Where a store is: {@code jdbc:sqlite:FILE}, {@code jdbc:postgresql:…}, or the name of a SQLite file. */
record Address(String url, boolean sqlite) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** An address as other programs of the database take it; it would make a file of a strange name. */
    private static final Pattern OTHER = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://");

    static Address of(String given) {
        if (given.startsWith(POSTGRESQL)) {
            return new Address(given, false);
        }
        if (OTHER.matcher(given).lookingAt()) {
            throw new StoreException(Kind.ADDRESS, "");
        }
        String url = given.startsWith("jdbc:") ? given : SQLITE + given;
        String file = url.startsWith(SQLITE) ? file(url) : "";
        if (file.isBlank() || file.startsWith(":") || file.startsWith("file:")) {
            throw new StoreException(Kind.ADDRESS, given.replaceAll("(?i)(password=)[^&;]*", "$1…"));
        }
        return new Address(url, true);
    }

    private static String file(String url) {
        int options = url.indexOf('?');
        return url.substring(SQLITE.length(), options < 0 ? url.length() : options);
    }

    /** The file of a SQLite store. */
    Path file() {
        return Path.of(file(url));
    }

    Properties properties() {
        Properties properties = new Properties();
        if (sqlite) {
            properties.put("journal_mode", "WAL");
            properties.put(
                    "synchronous", "NORMAL"); // a killed process loses nothing; a power cut at most the last batch
            properties.put("busy_timeout", "10000");
        } else {
            properties.put("reWriteBatchedInserts", "true");
            properties.put("ApplicationName", "hecha");
            properties.put("tcpKeepAlive", "true");
        }
        return properties;
    }

    /** A new connection. To look for the driver of a file among all that there are takes longer than to open the file. */
    Connection connect(Properties properties) throws SQLException {
        return sqlite ? JDBC.createConnection(url, properties) : DriverManager.getConnection(url, properties);
    }

    String bytes() {
        return sqlite ? "BLOB" : "BYTEA";
    }
}
