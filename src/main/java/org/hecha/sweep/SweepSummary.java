package org.hecha.sweep;

import java.util.List;
import java.util.Map;
import org.hecha.sweep.store.EventRow;
import org.hecha.sweep.store.InputState;

/**
 * What a finished sweep did.
 *
 * @param sweep its number
 * @param states number of inputs that ended in each state; they add up to {@code inputs}
 * @param inputs number of inputs
 * @param read files that were read
 * @param judged reports that were judged again without being read
 * @param editions how many editions of the rules were in force while it ran; more than one if they were edited
 * @param overtaken reports that an earlier edition had judged and the last one judged again
 * @param compared reports that were judged once more beside others
 * @param remaining findings that were there before and are still there
 * @param changes number of findings for each kind of change, by cause
 * @param waived number of changes that a waiver covers
 * @param millis from the first input to the last
 * @param slowest the files that took longest, with milliseconds, slowest first
 * @param slowestRules the rule files that take longest, with microseconds for a report; empty if they were not timed
 * @param book what judged
 */
public record SweepSummary(
        int sweep,
        Map<InputState, Integer> states,
        int inputs,
        int read,
        int judged,
        int editions,
        int overtaken,
        int compared,
        int remaining,
        Map<EventRow.Kind, Map<String, Integer>> changes,
        int waived,
        long millis,
        List<Map.Entry<String, Integer>> slowest,
        List<Map.Entry<String, Integer>> slowestRules,
        BookCard book) {

    public int count(InputState state) {
        return states.getOrDefault(state, 0);
    }

    public int count(EventRow.Kind kind) {
        return changes.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
