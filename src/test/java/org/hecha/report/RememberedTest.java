package org.hecha.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger looks = new AtomicInteger();
    private final Remembered<Integer> lengths = new Remembered<>(text -> {
        looks.incrementAndGet();
        return text.length();
    });

    @Test
    void isLookedAtOnce() {
        assertThat(lengths.of("自然人")).isEqualTo(3);
        assertThat(lengths.of("自然人")).isEqualTo(3);
        assertThat(looks).hasValue(1);
    }

    @Test
    void aReportFullOfLabelsFillsNoMemory() {
        for (int i = 0; i < 5_000; i++) {
            lengths.of("标签" + i);
        }
        looks.set(0);
        assertThat(lengths.of("标签4999")).isEqualTo(6);
        assertThat(lengths.of("长".repeat(10_000))).isEqualTo(10_000);
        assertThat(lengths.of("长".repeat(10_000))).isEqualTo(10_000);
        assertThat(looks).hasValue(3);
        assertThat(lengths.of("标签1")).isEqualTo(3);
        assertThat(looks).hasValue(3);
    }
}
