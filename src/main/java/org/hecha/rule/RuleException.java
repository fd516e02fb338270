package org.hecha.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The rule book cannot be used as asked. It says all that is wrong at once, never only the first fault. */
public final class RuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<RuleFault> faults;

    public RuleException(List<RuleFault> faults) {
        super(sorted(faults).stream().map(RuleFault::toString).collect(Collectors.joining("\n")));
        this.faults = sorted(faults);
    }

    /** A fault that lies in no file. */
    RuleException(String message, String hint) {
        this(List.of(new RuleFault("", 0, 0, message, hint)));
    }

    private static List<RuleFault> sorted(List<RuleFault> faults) {
        return faults.stream()
                .distinct()
                .sorted(Comparator.comparing(RuleFault::file)
                        .thenComparingInt(RuleFault::line)
                        .thenComparingInt(RuleFault::column)
                        .thenComparing(RuleFault::message))
                .toList();
    }

    /** In the order of files and lines. */
    public List<RuleFault> faults() {
        return faults;
    }
}
