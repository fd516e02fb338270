package org.hecha.sweep.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hecha.sweep.store.StoreException.Kind;

/**
 * A store as a file that is the same for SQLite and PostgreSQL: a zip with a file of JSON lines for each table, columns
 * first, then a row each; bytes are in base 64. It can be taken while a sweep is at work, and holds what was committed.
 */
public final class Backup implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("sweep", "rulebook", "facts", "profile", "verdict", "report", "finding", "input", "event", "page");
    private static final String SUFFIX = ".jsonl";
    private static final String HEAD = "hecha-store-";
    private static final String VERSION = HEAD + Schema.VERSION;
    /** The tables that came later than the first version, with the version that brought them. */
    private static final Map<String, Integer> LATER = Map.of("page", 2, "profile", 3);

    private static final int BATCH = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Sql sql;
    private final boolean sqlite;

    Backup(Sql sql, boolean sqlite) {
        this.sql = sql;
        this.sqlite = sqlite;
    }

    /** Writes all of the store as it is at this moment. */
    public void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!sqlite) { // SQLite sees one moment anyway
                sql.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            zip.putNextEntry(new ZipEntry(VERSION));
            zip.closeEntry();
            for (String table : TABLES) {
                zip.putNextEntry(new ZipEntry(table + SUFFIX));
                write(table, zip);
                zip.closeEntry();
            }
            sql.rollback();
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        }
    }

    private void write(String table, OutputStream out) throws IOException, SQLException {
        try (Statement statement = sql.connection().createStatement();
                JsonGenerator json = JSON.createGenerator(out)) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                json.writeStartArray();
                for (int i = 1; i <= columns; i++) {
                    json.writeString(rows.getMetaData().getColumnName(i));
                }
                json.writeEndArray();
                while (rows.next()) {
                    json.writeStartArray();
                    for (int i = 1; i <= columns; i++) {
                        write(rows.getObject(i), json);
                    }
                    json.writeEndArray();
                }
            }
        }
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Number number) {
            json.writeNumber(number.intValue());
        } else if (value instanceof byte[] bytes) {
            json.writeStartArray();
            json.writeBinary(bytes);
            json.writeEndArray();
        } else {
            json.writeString(String.valueOf(value));
        }
    }

    /** Whether nothing has been swept into the store. */
    public boolean isEmpty() {
        return sql.one("SELECT count(*) FROM sweep", row -> row.getInt(1)).orElse(0) == 0;
    }

    /**
     * Puts a backup in the place of all that the store holds, or leaves it as it is.
     *
     * @throws StoreException {@link Kind#DAMAGED} if it is no backup, {@link Kind#NEWER} if it is one of a later version
     */
    public void restore(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry head = zip.getNextEntry();
        int version = version(head == null ? "" : head.getName());
        try {
            for (String table : TABLES) {
                sql.update("DELETE FROM " + table);
            }
            List<String> left = new ArrayList<>(TABLES);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String table = entry.getName().replace(SUFFIX, "");
                if (left.remove(table)) {
                    restore(table, zip);
                }
            }
            left.removeIf(table -> LATER.getOrDefault(table, 0) > version);
            if (!left.isEmpty()) {
                throw new StoreException(Kind.DAMAGED, String.join(", ", left));
            }
            sql.commit();
        } catch (SQLException failure) {
            sql.rollback();
            throw StoreException.of(failure);
        } catch (JsonProcessingException | ZipException | EOFException damaged) {
            sql.rollback();
            throw new StoreException(Kind.DAMAGED, String.valueOf(damaged.getMessage()), damaged);
        } catch (RuntimeException | IOException failure) {
            sql.rollback();
            throw failure;
        }
    }

    private static int version(String head) {
        String number = head.startsWith(HEAD) ? head.substring(HEAD.length()) : "";
        if (!number.matches("[0-9]{1,6}")) {
            throw new StoreException(Kind.DAMAGED, "no backup");
        }
        if (Integer.parseInt(number) > Schema.VERSION) {
            throw new StoreException(Kind.NEWER, head);
        }
        return Integer.parseInt(number);
    }

    private void restore(String table, InputStream in) throws IOException, SQLException {
        try (JsonParser json = JSON.createParser(in)) {
            List<Object> columns = row(json);
            if (columns.isEmpty()
                    || !columns.stream().allMatch(name -> name.toString().matches("[a-z0-9_]+"))) {
                throw new StoreException(Kind.DAMAGED, table);
            }
            String names =
                    String.join(", ", columns.stream().map(Object::toString).toList());
            String marks = "?" + ", ?".repeat(columns.size() - 1);
            try (PreparedStatement insert = sql.connection()
                    .prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
                int waiting = 0;
                for (List<Object> row = row(json); !row.isEmpty(); row = row(json)) {
                    for (int i = 0; i < row.size(); i++) {
                        insert.setObject(i + 1, row.get(i));
                    }
                    insert.addBatch();
                    if (++waiting == BATCH) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** The next row; empty behind the last. */
    private static List<Object> row(JsonParser json) throws IOException {
        List<Object> row = new ArrayList<>();
        if (json.nextToken() != JsonToken.START_ARRAY) {
            return row;
        }
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            switch (token) {
                case VALUE_NUMBER_INT -> row.add(json.getIntValue());
                case START_ARRAY -> {
                    json.nextToken();
                    row.add(json.getBinaryValue());
                    json.nextToken();
                }
                default -> row.add(json.getText());
            }
        }
        return row;
    }

    @Override
    public void close() {
        sql.close();
    }
}
