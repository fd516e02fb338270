package org.hecha.desk;

import org.hecha.sweep.store.Sql;

/** Numbers without gaps; who takes one keeps others waiting until his transaction ends. */
final class Counters {

    private Counters() {}

    static int next(Sql sql, String name) {
        sql.update("UPDATE desk_counter SET number = number + 1 WHERE name = ?", name);
        return sql.one("SELECT number FROM desk_counter WHERE name = ?", row -> row.getInt(1), name)
                .orElseThrow();
    }
}
