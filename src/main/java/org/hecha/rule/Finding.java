package org.hecha.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.report.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A fault found in a report, with all that a memo says of it.
 *
 * @param rule stable name of the rule: {@code missing-section}
 * @param severity how grave
 * @param group the rule's family: {@code format}, {@code blank}, {@code balance}, {@code time-and-law}, …
 * @param message one sentence in Chinese that names the place and the actual values
 * @param basis the article or notice that is broken
 * @param fingerprint 16 hexadecimal digits, the same in every run, for a moved or renamed file and a reworded rule
 * @param location where
 * @param values the numbers and words that made the rule fire, by name
 * @param certainty {@code CERTAIN}, or {@code LIKELY} where it rests on an uncertain reading
 * @param suggestion how to correct it; null where nothing certain can be said
 * @param waived the decision that it does not count; null if it counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        String rule,
        Severity severity,
        String group,
        String message,
        String basis,
        String fingerprint,
        Location location,
        Map<String, Object> values,
        Certainty certainty,
        @Nullable String suggestion,
        @Nullable Waived waived) {

    public Finding {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** The same, by decision not counting. */
    public Finding waived(Waived decision) {
        return new Finding(
                rule, severity, group, message, basis, fingerprint, location, values, certainty, suggestion, decision);
    }

    @JsonIgnore
    public boolean isWaived() {
        return waived != null;
    }
}
