package org.hecha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RecentRateTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void whatWasKnownFromTheFirstDoesNotCount() {
        RecentRate rate = new RecentRate(0);
        rate.at(SECOND, 5_000); // done at once: read by the sweep that was cut off

        double later = 0;
        for (int i = 2; i < 20; i++) {
            later = rate.at(i * SECOND, 5_000 + (i - 1) * 10L);
        }

        assertThat(later).isCloseTo(10, within(0.01));
    }

    @Test
    void onlyTheLastMinuteCounts() {
        RecentRate rate = new RecentRate(0);
        long done = 0;
        for (int i = 1; i <= 300; i++) {
            done += i <= 150 ? 100 : 2;
            rate.at(i * SECOND, done);
        }

        assertThat(rate.at(301 * SECOND, done + 2)).isCloseTo(2, within(0.1));
    }

    @Test
    void aSlowRateIsNotCalledNone() {
        assertThat(RecentRate.shown(0.42)).isEqualTo("0.4");
        assertThat(RecentRate.shown(1234.5)).isEqualTo("1235");
    }
}
