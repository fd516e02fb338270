package org.hecha.desk;

/** How many findings were confirmed and waived. */
public record DecisionCounts(int confirmed, int waived) {

    public static final DecisionCounts NONE = new DecisionCounts(0, 0);
}
