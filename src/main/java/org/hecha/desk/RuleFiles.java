package org.hecha.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hecha.sweep.store.Database;

/** What rule files were before each change at the desk, and after it. Nothing is ever forgotten. */
public final class RuleFiles {

    private static final String QUERY =
            "SELECT number, saved, saved_by, note, content FROM desk_rule_file WHERE file = ? ORDER BY number";
    private static final String INSERT =
            "INSERT INTO desk_rule_file (file, number, saved, saved_by, note, content) VALUES (?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final DeskClock clock;
    private final Trail trail;

    RuleFiles(Database database, DeskClock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * A rule file at some time.
     *
     * @param number from 1, in order
     * @param saved when, ISO 8601 in UTC
     * @param by name of the user; empty for what stood there before the desk first changed it
     * @param note why
     * @param content all of it
     */
    public record Edition(int number, String saved, String by, String note, String content) {}

    /**
     * Keeps a change.
     *
     * @param before what stood there; kept too unless it is the last edition
     */
    public void keep(String who, String file, String before, String after, String note) {
        database.write(sql -> {
            Optional<Edition> last = last(sql.list(QUERY, RuleFiles::edition, file));
            int number = last.map(Edition::number).orElse(0);
            if (last.isEmpty() || !last.get().content().equals(before)) {
                number++;
                sql.update(INSERT, file, number, clock.now(), "", "", before);
            }
            sql.update(INSERT, file, number + 1, clock.now(), who, note, after);
            return trail.add(sql, who, Trail.Action.RULE_SAVED, 0, file, note);
        });
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    private static Optional<Edition> last(List<Edition> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All that is kept of a file, the first first; none if the desk has never changed it. */
    public List<Edition> of(String file) {
        return database.read(sql -> sql.list(QUERY, RuleFiles::edition, file));
    }
}
