package org.hecha.form;

import java.util.List;

/**
 * A row or column of a prescribed table.
 *
 * @param key stable name, unique among the rows (or columns) of the table
 * @param path labels from the outermost group to its own: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密
 * @param variants other wordings of its own label in sound reports
 * @param quantity what its cells hold
 * @param dash whether sound reports may write a dash instead of 0
 * @param unit the unit printed in the form: 条, 万元; empty if none
 */
public record FormLine(
        String key, List<String> path, List<String> variants, Quantity quantity, boolean dash, String unit) {

    /** What a cell holds. */
    public enum Quantity {
        /** A whole number, not negative. */
        COUNT,
        /** An increase or decrease: a whole number, may be negative. */
        CHANGE,
        /** An amount of money: may be fractional. */
        AMOUNT
    }

    /** Its own label, without the groups around it. */
    public String label() {
        return path.get(path.size() - 1);
    }
}
