package org.hecha.sweep.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.hecha.sweep.store.StoreException.Kind;

/**
 * A store as a file that is the same for SQLite and PostgreSQL: a zip with a file of {@linkplain TableRows rows} for each
 * table, those beside the sweeps' in folders of their own, and the files that were handed in. It can be taken while a sweep is at work, and holds what was
 * committed.
 */
public final class Backup implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("sweep", "rulebook", "facts", "profile", "verdict", "report", "finding", "input", "event", "page");
    private static final String SUFFIX = ".jsonl";
    private static final String HEAD = "hecha-store-";
    private static final String VERSION = HEAD + Schema.VERSION;
    /** The tables that came later than the first version, with the version that brought them. */
    private static final Map<String, Integer> LATER = Map.of("page", 2, "profile", 3);

    private final Address address;
    private final Sql sql;
    private final List<BesideTables> beside;
    private final BackedUpFiles files;

    Backup(Address address, Sql sql, List<BesideTables> beside, BackedUpFiles files) {
        this.files = files;
        this.address = address;
        this.sql = sql;
        this.beside = beside;
    }

    /** Writes all of the store as it is at this moment. */
    public void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (!address.sqlite()) { // SQLite sees one moment anyway
                sql.connection().setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
            mark(zip, VERSION);
            write(zip, "", TABLES, sql);
            for (BesideTables tables : beside) {
                if (Database.isThere(address, tables)) {
                    mark(zip, tables.name() + "/" + tables.name() + "-" + tables.version());
                    writeBeside(zip, tables);
                }
            }
            sql.rollback();
            files.write(zip); // last: what the tables speak of is there by now
        } catch (SQLException failure) {
            throw StoreException.of(failure);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private static void mark(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String folder, List<String> tables, Sql from)
            throws IOException, SQLException {
        for (String table : tables) {
            zip.putNextEntry(new ZipEntry(folder + table + SUFFIX));
            new TableRows(from).write(table, zip);
            zip.closeEntry();
        }
    }

    private void writeBeside(ZipOutputStream zip, BesideTables tables) {
        try (Database database = Database.beside(address, tables)) {
            database.moment(from -> {
                try {
                    write(zip, tables.name() + "/", tables.kept(), from);
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                } catch (SQLException failure) {
                    throw StoreException.of(failure);
                }
            });
        }
    }

    /** Whether nothing has been swept into the store, and nothing stands beside. */
    public boolean isEmpty() {
        return count(sql, "sweep") == 0 && beside.stream().allMatch(this::isEmpty);
    }

    private boolean isEmpty(BesideTables tables) {
        if (!Database.isThere(address, tables)) {
            return true;
        }
        try (Database database = Database.beside(address, tables)) {
            // tables of counters hold a row from the first
            return database.read(from -> tables.kept().stream()
                    .filter(table -> !table.endsWith("_counter"))
                    .allMatch(table -> count(from, table) == 0));
        }
    }

    private static int count(Sql from, String table) {
        return from.one("SELECT count(*) FROM " + table, row -> row.getInt(1)).orElse(0);
    }

    /**
     * Reads a backup to its end: before a store is made for one that is cut off, or is none.
     *
     * @throws StoreException as {@link #restore} does
     */
    public static void check(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        try {
            ZipEntry entry = zip.getNextEntry();
            version(entry == null ? "" : entry.getName(), HEAD, Schema.VERSION);
            while (entry != null) {
                zip.transferTo(OutputStream.nullOutputStream());
                entry = zip.getNextEntry();
            }
        } catch (IOException failure) {
            throw damaged(failure);
        }
    }

    /**
     * Puts a backup in the place of all that the store holds, or leaves it as it is. What stands beside the sweeps stays if
     * the backup holds nothing of it.
     *
     * @throws StoreException {@link Kind#DAMAGED} if it is no backup, {@link Kind#NEWER} if it is one of a later version
     */
    public void restore(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        try {
            ZipEntry head = zip.getNextEntry();
            int version = version(head == null ? "" : head.getName(), HEAD, Schema.VERSION);
            empty(sql, TABLES);
            List<String> left = new ArrayList<>(TABLES);
            String next = restore(zip, "", left, sql);
            left.removeIf(table -> LATER.getOrDefault(table, 0) > version);
            requireNone(left);
            restoreBeside(zip, next);
        } catch (SQLException failure) {
            sql.rollback();
            throw StoreException.of(failure);
        } catch (UncheckedIOException inside) {
            sql.rollback();
            throw damaged(Objects.requireNonNull(inside.getCause()));
        } catch (IOException failure) {
            sql.rollback();
            throw damaged(failure);
        } catch (RuntimeException failure) {
            sql.rollback();
            throw failure;
        }
    }

    private static IOException damaged(IOException failure) {
        if (failure instanceof JsonProcessingException
                || failure instanceof ZipException
                || failure instanceof EOFException) {
            throw new StoreException(Kind.DAMAGED, String.valueOf(failure.getMessage()), failure);
        }
        return failure;
    }

    /**
     * The next set of tables beside; behind the last all is committed, the sweeps first: nothing stands anywhere before all
     * could be read.
     *
     * @param mark of the set; empty behind the last
     */
    private void restoreBeside(ZipInputStream zip, String mark) {
        BesideTables tables = beside.stream()
                .filter(one -> mark.startsWith(one.name() + "/" + one.name() + "-"))
                .findFirst()
                .orElse(null);
        if (tables == null) {
            restoreFiles(zip, mark);
            sql.commit();
            return;
        }
        version(mark, tables.name() + "/" + tables.name() + "-", tables.version());
        try (Database database = Database.beside(address, tables)) {
            database.write(into -> {
                try {
                    empty(into, tables.kept());
                    empty(into, tables.passing());
                    List<String> left = new ArrayList<>(tables.kept());
                    String next = restore(zip, tables.name() + "/", left, into);
                    requireNone(left);
                    restoreBeside(zip, next);
                    return left.size();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } catch (SQLException failure) {
                    throw StoreException.of(failure);
                }
            });
        }
    }

    private void restoreFiles(ZipInputStream zip, String first) {
        try {
            String name = first;
            while (!name.isEmpty()) {
                files.restore(name, zip);
                ZipEntry entry = zip.getNextEntry();
                name = entry == null ? "" : entry.getName();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void empty(Sql into, List<String> tables) {
        tables.forEach(table -> into.update("DELETE FROM " + table));
    }

    private static void requireNone(List<String> left) {
        if (!left.isEmpty()) {
            throw new StoreException(Kind.DAMAGED, String.join(", ", left));
        }
    }

    /**
     * The tables of one folder.
     *
     * @param left of which a table is taken when it is restored
     * @return name of the first entry behind them; empty if there is none
     */
    private static String restore(ZipInputStream zip, String folder, List<String> left, Sql into)
            throws IOException, SQLException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (!name.endsWith(SUFFIX)) {
                return name;
            }
            String table = name.substring(0, name.length() - SUFFIX.length());
            if (table.startsWith(folder) && left.remove(table.substring(folder.length()))) {
                new TableRows(into).restore(table.substring(folder.length()), zip);
            }
        }
        return "";
    }

    private static int version(String mark, String head, int known) {
        String number = mark.startsWith(head) ? mark.substring(head.length()) : "";
        if (!number.matches("[0-9]{1,6}")) {
            throw new StoreException(Kind.DAMAGED, "no backup");
        }
        if (Integer.parseInt(number) > known) {
            throw new StoreException(Kind.NEWER, mark);
        }
        return Integer.parseInt(number);
    }

    @Override
    public void close() {
        sql.close();
    }
}
