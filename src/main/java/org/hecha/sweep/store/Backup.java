package org.hecha.sweep.store;

public final class Backup implements AutoCloseable {
    private final Sql sql;

    Backup(Sql sql, boolean sqlite) {
        this.sql = sql;
    }

    @Override
    public void close() {
        sql.close();
    }
}
