package org.hecha.sweep.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hecha.sweep.store.StoreException.Kind;

/** A table as JSON lines: its columns first, then a row each; bytes are in base 64. */
final class TableRows {

    private static final int BATCH = 1_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final Sql sql;

    TableRows(Sql sql) {
        this.sql = sql;
    }

    void write(String table, OutputStream out) throws IOException, SQLException {
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

    /** Adds the rows to a table. */
    void restore(String table, InputStream in) throws IOException, SQLException {
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
}
