package org.hecha.sweep.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StoreExceptionTest {

    @Test
    void aFailedBatchTellsWhatWentWrongAndNotWhatItHeld() {
        BatchUpdateException batch = new BatchUpdateException(
                "Batch entry 0 INSERT INTO facts VALUES ('某县民政局') was aborted: An I/O error occurred."
                        + "  Call getNextException to see other errors in the batch.",
                "08006",
                new int[0]);
        batch.setNextException(new SQLException("An I/O error occurred while sending to the backend.", "08006"));

        StoreException told = StoreException.of(batch);

        assertThat(told.kind()).isEqualTo(StoreException.Kind.AWAY);
        assertThat(told).hasMessage("An I/O error occurred while sending to the backend.");
    }

    @Test
    void aDatabaseThatDoesNotLetOneInIsNotAway() {
        for (String state : new String[] {"28P01", "3D000", "08004", "42501"}) {
            assertThat(StoreException.of(new SQLException("FATAL", state)).kind())
                    .as(state)
                    .isEqualTo(StoreException.Kind.REFUSED);
        }
        assertThat(StoreException.of(new SQLException("refused", "08001")).kind())
                .isEqualTo(StoreException.Kind.AWAY);
    }

    @Test
    void wordsOfADriverAreOneShortLine() {
        assertThat(StoreException.of(new SQLException("ERROR: 权限不够\n  Position: 13")))
                .hasMessage("ERROR: 权限不够");
        assertThat(StoreException.of(new SQLException("x".repeat(5_000))).getMessage())
                .hasSize(301);
    }
}
