package org.hecha.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;

/**
 * A finding that an example calls for; what is empty is not looked at.
 *
 * @param quote words that the finding's quote contains
 * @param message words of its message
 * @param severity its level: {@code error}, {@code warning}, {@code note}
 * @param suggestion words of its suggestion
 * @param at key of its section, or {@code table/row/column}
 * @param values of the finding, by name, as text
 */
public record Expected(
        String quote, String message, String severity, String suggestion, String at, Map<String, String> values) {

    public Expected {
        values = Map.copyOf(values);
    }

    boolean meets(Finding finding) {
        return finding.location().quote().contains(quote)
                && finding.message().contains(message)
                && (severity.isEmpty() || finding.severity().key().equals(severity))
                && Objects.requireNonNullElse(finding.suggestion(), "").contains(suggestion)
                && (at.isEmpty() || places(finding.location()).contains(at))
                && values.entrySet().stream()
                        .allMatch(value -> same(finding.values().get(value.getKey()), value.getValue()));
    }

    private static boolean same(@org.jspecify.annotations.Nullable Object actual, String expected) {
        if (actual instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().equals(expected)
                    || number.toPlainString().equals(expected);
        }
        return expected.equals(String.valueOf(actual));
    }

    private static List<String> places(Location location) {
        List<String> places = new ArrayList<>();
        places.add(Objects.requireNonNullElse(location.section(), ""));
        if (location.table() != null) {
            places.add(location.table());
            places.add(location.table() + "/" + location.row() + "/" + location.column());
        }
        return places;
    }

    /** In words: 引文含“   件”，说明含“留白”. */
    String words() {
        List<String> words = new ArrayList<>();
        if (!severity.isEmpty()) {
            words.add("级别为 " + severity);
        }
        if (!at.isEmpty()) {
            words.add("位置为 " + at);
        }
        if (!quote.isEmpty()) {
            words.add("引文含“" + quote + "”");
        }
        if (!message.isEmpty()) {
            words.add("说明含“" + message + "”");
        }
        if (!suggestion.isEmpty()) {
            words.add("建议含“" + suggestion + "”");
        }
        values.keySet().stream().sorted().forEach(name -> words.add(name + " = " + values.get(name)));
        return words.isEmpty() ? "任意一处" : String.join("，", words);
    }
}
