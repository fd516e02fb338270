package org.hecha.sweep.notice;

import java.time.Duration;

/** Waits between two tries, each time four times as long. */
final class Pause {

    private Pause() {}

    /** @return false if the program is to end */
    static boolean of(Duration first, int attempt) {
        try {
            Thread.sleep(first.toMillis() << 2 * (attempt - 1));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
