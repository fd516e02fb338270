package org.hecha.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hecha.sweep.store.InputRow;
import org.hecha.sweep.store.Knowledge;

/** What each rule file costs: some reports of a sweep are judged once more, by that file alone. */
final class RuleTimes {

    private static final int REPORTS = 40;
    private static final int SHOWN = 5;

    private RuleTimes() {}

    /** The slowest rule files with microseconds for a report, slowest first. */
    static List<Map.Entry<String, Integer>> slowest(int sweep, BookCard book, Engine engine, Knowledge knowledge) {
        List<byte[]> facts = facts(sweep, knowledge);
        List<Map.Entry<String, Integer>> times = new ArrayList<>();
        book.files().forEach((file, card) -> {
            if (!card.ids().isEmpty() && facts.size() > 1) {
                times.add(Map.entry(file, micros(file, facts, engine)));
            }
        });
        times.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return List.copyOf(times.subList(0, Math.min(SHOWN, times.size())));
    }

    /** The middle one of the times: the first reports of a file pay for its loading. */
    private static int micros(String file, List<byte[]> facts, Engine engine) {
        int[] micros = new int[facts.size()];
        for (int i = 0; i < micros.length; i++) {
            long start = System.nanoTime();
            engine.judge(facts.get(i), Set.of(file));
            micros[i] = (int) ((System.nanoTime() - start) / 1_000);
        }
        Arrays.sort(micros);
        return micros[micros.length / 2];
    }

    private static List<byte[]> facts(int sweep, Knowledge knowledge) {
        int step = Math.max(1, knowledge.counting(sweep).inputs() / REPORTS);
        List<byte[]> facts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int ordinal = 0; facts.size() < REPORTS; ordinal += step) {
            List<InputRow> page = knowledge.inputsBehind(sweep, ordinal);
            if (page.isEmpty()) {
                break;
            }
            String sha256 = page.get(0).sha256();
            if (seen.add(sha256)) {
                knowledge.content(sha256).filter(content -> content.length > 0).ifPresent(facts::add);
            }
        }
        return facts;
    }
}
