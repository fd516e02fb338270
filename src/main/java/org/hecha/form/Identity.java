package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An equation over the figures of a table.
 *
 * @param kind name by which rules ask for it: {@code flow}, {@code outcome-total}, {@code applicant-total}, …
 * @param each whether it holds in each column (and names rows) or in each row (and names columns)
 * @param left keys that are added up on the left
 * @param relation how the sides must compare
 * @param right keys that are added up on the right
 */
public record Identity(String kind, Each each, List<String> left, Relation relation, List<String> right) {

    private static final Pattern EQUATION = Pattern.compile("\\s*([^<>=]+?)\\s*(=|<=|>=)\\s*([^<>=]+?)\\s*");
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");

    public enum Each {
        COLUMN,
        ROW
    }

    public enum Relation {
        EQUAL("="),
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Reads {@code a + b = c + d}; {@code <=} and {@code >=} are allowed in place of {@code =}. */
    @JsonCreator
    static Identity of(
            @JsonProperty(value = "kind", required = true) String kind,
            @JsonProperty(value = "each", required = true) Each each,
            @JsonProperty(value = "equation", required = true) String equation) {
        Matcher matcher = EQUATION.matcher(equation);
        if (!matcher.matches()) {
            throw new FormMistake(equation, "等式应写成“甲 + 乙 = 丙 + 丁”（也可用 <= 或 >=）");
        }
        Relation relation =
                switch (matcher.group(2)) {
                    case "<=" -> Relation.AT_MOST;
                    case ">=" -> Relation.AT_LEAST;
                    default -> Relation.EQUAL;
                };
        return new Identity(
                kind, each, List.of(PLUS.split(matcher.group(1))), relation, List.of(PLUS.split(matcher.group(3))));
    }

    /** All keys it names, left side first. */
    Stream<String> keys() {
        return Stream.concat(left.stream(), right.stream());
    }
}
