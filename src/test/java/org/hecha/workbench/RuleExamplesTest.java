package org.hecha.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example beside a rule is a test, and every rule has enough of them. */
class RuleExamplesTest {

    private static final int ENOUGH = 3;

    /** Rules whose examples are still being written; one that has enough must leave this list. */
    private static final Set<String> STILL_WITHOUT = Set.of();

    private final Workbench bench = KeptReportsTest.packaged();

    @TestFactory
    Stream<DynamicTest> exampleHolds() {
        return bench.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.rule() + "：" + example.title() + "（" + example.place() + "）", () -> {
                            Trial trial = bench.run(example);
                            assertThat(trial.passed())
                                    .as("%s\n%s", example.place(), String.join("\n", trial.complaints()))
                                    .isTrue();
                        }));
    }

    @Test
    void everyRuleHasThreeExamplesOfEachKind() {
        List<Example> examples = bench.examples();
        List<String> poor = new ArrayList<>();
        List<String> rich = new ArrayList<>();
        for (String rule : bench.rules()) {
            long fire = examples.stream()
                    .filter(one -> one.rule().equals(rule) && one.fires())
                    .count();
            long silent = examples.stream()
                    .filter(one -> one.rule().equals(rule) && !one.fires())
                    .count();
            boolean enough = fire >= ENOUGH && silent >= ENOUGH;
            if (enough == STILL_WITHOUT.contains(rule)) {
                (enough ? rich : poor).add(rule + "（" + fire + " 个触发，" + silent + " 个不触发）");
            }
        }
        assertThat(poor).as("rules without enough examples").isEmpty();
        assertThat(rich)
                .as("rules that have enough examples by now: take them off the list")
                .isEmpty();
    }
}
