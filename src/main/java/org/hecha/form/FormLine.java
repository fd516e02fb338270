package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row or column of a prescribed table.
 *
 * @param key stable name, unique among the rows (or columns) of its part
 * @param path labels from the outermost group to its own: 三、本年度办理结果, （三）不予公开, 1.属于国家秘密
 * @param variants other wordings of its own label in sound reports
 * @param quantity what its cells hold
 * @param dash whether sound reports may write a dash instead of 0
 * @param uom the unit printed in the form: 条, 万元; empty if none
 */
public record FormLine(
        String key, List<String> path, List<String> variants, Quantity quantity, boolean dash, String uom) {

    /** What a cell holds. */
    public enum Quantity {
        /** A whole number, not negative. */
        COUNT,
        /** An increase or decrease: a whole number, may be negative. */
        CHANGE,
        /** An amount of money: may be fractional. */
        AMOUNT
    }

    @JsonCreator
    static FormLine of(
            @JsonProperty(value = "key", required = true) String key,
            @JsonProperty(value = "label", required = true) String label,
            @JsonProperty("under") List<String> under,
            @JsonProperty("variants") List<String> variants,
            @JsonProperty("quantity") @Nullable Quantity quantity,
            @JsonProperty("dash") boolean dash,
            @JsonProperty("uom") String uom) {
        List<String> path = new ArrayList<>(under);
        path.add(label);
        return new FormLine(key, List.copyOf(path), variants, quantity == null ? Quantity.COUNT : quantity, dash, uom);
    }

    /** Its own label, without the groups around it. */
    public String label() {
        return path.get(path.size() - 1);
    }

    /** The labels of the groups around it, outermost first. */
    public List<String> groups() {
        return path.subList(0, path.size() - 1);
    }
}
