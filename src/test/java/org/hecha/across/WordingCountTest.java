package org.hecha.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordingCountTest {

    private static final int UNITS = 600;

    private final Random random = new Random(7);

    /** Characters as chance has them: no ten of them stand together twice. */
    private String wording(int length) {
        return random.ints(length, 0x4E00, 0x9FA5).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static List<int[]> unit(String... reports) {
        return List.of(reports).stream().map(Wording::places).toList();
    }

    private static CommonWording counted(List<List<int[]>> units) {
        WordingCount count = new WordingCount(UNITS);
        for (int start = 0; start < units.size(); start += 100) {
            count.addAll(units.subList(start, Math.min(units.size(), start + 100)));
        }
        return count.common();
    }

    @Test
    void whatAllUnitsWriteIsCommonAndWhatEachWritesStaysItsOwn() {
        String template = wording(3_000);
        List<String> own = new ArrayList<>();
        List<List<int[]>> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            own.add(wording(600));
            units.add(unit(template + own.get(i)));
        }

        CommonWording common = counted(units);

        assertThat(common.in(template)).containsOnly(true);
        assertThat(own).allSatisfy(text -> assertThat(common.in(text)).containsOnly(false));
    }

    @Test
    void aUnitCountsOnceHoweverOftenItRepeatsItself() {
        String habit = wording(400);
        List<List<int[]>> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(i % 100 == 0 ? unit(habit, habit + wording(50), habit, habit, habit) : unit(wording(600)));
        }

        assertThat(counted(units).in(habit)).containsOnly(false);
    }

    @Test
    void wordingOfOneUnitInThirtyIsCommonAndOfFewerIsNot() {
        String usual = wording(200);
        String rare = wording(200);
        List<List<int[]>> units = new ArrayList<>();
        for (int i = 0; i < UNITS; i++) {
            units.add(unit(wording(300) + (i % 30 == 0 ? usual : "") + (i % 40 == 0 ? rare : "")));
        }

        CommonWording common = counted(units);

        assertThat(common.in(usual)).containsOnly(true);
        assertThat(common.in(rare)).containsOnly(false);
    }

    @Test
    void countsOfSeveralMachinesAddUpToThatOfOne() {
        String template = wording(300);
        WordingCount one = new WordingCount(UNITS);
        WordingCount other = new WordingCount(UNITS);
        for (int i = 0; i < UNITS; i++) {
            (i % 2 == 0 ? one : other).addAll(List.of(unit(i < 24 ? template : wording(100))));
        }

        assertThat(one.common().in(template)).containsOnly(true);
        assertThat(one.with(other).common().in(template)).containsOnly(true);
        assertThat(new WordingCount(UNITS).common().in(template)).containsOnly(false);
    }
}
