package org.hecha.form;

import java.util.List;

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
}
