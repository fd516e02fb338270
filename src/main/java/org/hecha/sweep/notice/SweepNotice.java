package org.hecha.sweep.notice;

import java.util.List;
import java.util.Map;

/**
 * How a sweep ended, as people are told.
 *
 * @param sweep its number; 0 for one that did not come to its end, and for a trial
 * @param sources what was swept, as it was typed
 * @param failure why it did not come to its end; empty if it did
 * @param states number of inputs by the Chinese name of the state in which they ended, in the order of the text
 * @param verdicts number of reports and findings by the names of the field: 未发现错误, 存在错误, 错误, 警告, 提示
 * @param changes number of findings by what became of them: 新增, 仍存在, 已改正, 重现, 数值改变
 * @param troubles files that could not be assessed and reports that are missing, a sentence each; the first few
 * @param news reports with errors that are new or back, a line each; the first few
 */
public record SweepNotice(
        int sweep,
        String sources,
        String failure,
        Map<String, Integer> states,
        Map<String, Integer> verdicts,
        Map<String, Integer> changes,
        List<String> troubles,
        List<String> news) {

    /** Of all lists. */
    public static final int NAMED = 10;

    private static final List<String> BAD_STATES = List.of("无法审核", "隔离", "缺失");

    public SweepNotice {
        troubles = List.copyOf(troubles);
        news = List.copyOf(news);
    }

    /** A sweep that did not come to its end. */
    public static SweepNotice failed(String sources, String failure) {
        return new SweepNotice(0, sources, failure, Map.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    /** Nothing was swept: somebody tries whether notices arrive. */
    public static SweepNotice trial() {
        return new SweepNotice(0, "", "", Map.of(), Map.of(), Map.of(), List.of(), List.of());
    }

    boolean isTrial() {
        return sweep == 0 && failure.isEmpty();
    }

    /** Number of inputs that are nobody's report now. */
    int bad() {
        return BAD_STATES.stream()
                .mapToInt(state -> states.getOrDefault(state, 0))
                .sum();
    }

    int count(String change) {
        return changes.getOrDefault(change, 0);
    }

    boolean isWanted(When when) {
        int appeared = count("新增") + count("重现") + count("数值改变");
        return switch (when) {
            case ALWAYS -> true;
            case CHANGES -> isTrial() || !failure.isEmpty() || appeared + count("已改正") + bad() > 0;
            case PROBLEMS -> isTrial() || !failure.isEmpty() || appeared + bad() > 0;
        };
    }

    /** After what sweeps somebody wants to be told. */
    public enum When {
        ALWAYS,
        /** Findings came or went, or files could not be assessed. */
        CHANGES,
        /** Findings came, or files could not be assessed. */
        PROBLEMS
    }
}
