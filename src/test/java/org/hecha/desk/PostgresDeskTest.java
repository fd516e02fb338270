package org.hecha.desk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A team's desk in PostgreSQL keeps what one in SQLite does. Skipped where no server can be started. */
class PostgresDeskTest extends DeskTest {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;
    private static String whyNot = "";

    @BeforeAll
    static void start() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException unable) {
            whyNot = "no PostgreSQL can be started here: " + unable;
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @Override
    protected String newStore() throws Exception {
        assumeTrue(server != null, whyNot);
        EmbeddedPostgres running = Objects.requireNonNull(server);
        String schema = "desk" + SCHEMAS.incrementAndGet();
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        return "jdbc:postgresql://localhost:" + running.getPort() + "/postgres?user=postgres&currentSchema=" + schema;
    }

    @Override
    protected String tables(String address) {
        return address;
    }
}
