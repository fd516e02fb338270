package org.hecha.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hecha.rule.Adjustment;

/**
 * What made a result, so that it can be made again byte for byte.
 *
 * @param name {@code hecha}
 * @param version of the program
 * @param rules SHA-256 over the rule files, first 16 hexadecimal digits
 * @param ruleCount number of rules in the book
 * @param forms SHA-256 over the forms, first 16 hexadecimal digits
 * @param regimes titles of the forms, by id
 * @param adjustments rules that packs have switched off or given another level; none as a rule
 */
public record ToolVersions(
        String name,
        String version,
        String rules,
        int ruleCount,
        String forms,
        Map<String, String> regimes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Adjustment> adjustments) {

    public ToolVersions {
        // what was written without them lacks the field
        adjustments = List.copyOf(Objects.requireNonNullElse(adjustments, List.of()));
    }

    /** With all rules as their authors wrote them. */
    public ToolVersions(
            String name, String version, String rules, int ruleCount, String forms, Map<String, String> regimes) {
        this(name, version, rules, ruleCount, forms, regimes, List.of());
    }
}
