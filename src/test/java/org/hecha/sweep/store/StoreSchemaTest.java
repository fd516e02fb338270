package org.hecha.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hecha.desk.Desk;
import org.hecha.sweep.store.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chapter on the store's schema says what is in the database. */
class StoreSchemaTest {

    private static final Path CHAPTER = Path.of("src/main/java/org/hecha/sweep/store/README.md");
    private static final Pattern COLUMN = Pattern.compile("\\| `(\\w+)` \\| ([\\w ]+) \\| (.*) \\|");

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        List<String> columns = new ArrayList<>();
        for (String line : Files.readAllLines(CHAPTER)) {
            if (line.startsWith("### ")) {
                columns = new ArrayList<>();
                tables.put(line.substring(4).strip(), columns);
            }
            Matcher column = COLUMN.matcher(line);
            if (column.matches()) {
                assertThat(column.group(3)).as(line).isNotBlank();
                columns.add(column.group(1) + " " + column.group(2));
            }
        }
        return tables;
    }

    private static void read(Path file, Map<String, List<String>> tables) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (row.next()) {
                String table = row.getString("TABLE_NAME");
                if (!table.endsWith("schema_history") && !table.startsWith("sqlite_")) {
                    String type =
                            row.getString("TYPE_NAME").toLowerCase(Locale.ROOT).replace("blob", "bytes");
                    tables.computeIfAbsent(table, none -> new ArrayList<>())
                            .add(row.getString("COLUMN_NAME") + " " + type);
                }
            }
        }
    }

    @Test
    void everyTableAndColumnIsDocumentedAndNoOther() throws Exception {
        Path store = folder.resolve("hecha.db");
        Store.open(store.toString()).close();
        Database.beside(store.toString(), Schedules.TABLES).close();
        Database.beside(store.toString(), Desk.TABLES).close();
        Map<String, List<String>> there = new TreeMap<>();
        read(store, there);
        read(folder.resolve("hecha.db.schedules"), there);
        read(folder.resolve("hecha.db.desk"), there);

        assertThat(there).hasSizeGreaterThan(15);
        assertThat(documented()).isEqualTo(there);
    }

    @Test
    void everyTableBesideIsKeptByABackupOrKnowinglyNot() throws Exception {
        for (BesideTables tables : List.of(Schedules.TABLES, Desk.TABLES)) {
            Path store = folder.resolve(tables.name() + ".db");
            Database.beside(store.toString(), tables).close();
            Map<String, List<String>> there = new TreeMap<>();
            read(folder.resolve(tables.name() + ".db." + tables.name()), there);

            List<String> named = new ArrayList<>(tables.kept());
            named.addAll(tables.passing());
            assertThat(named).containsExactlyInAnyOrderElementsOf(there.keySet());
        }
    }
}
