package org.hecha.audit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.hecha.rule.Finding;
import org.hecha.rule.Location;

/**
 * Which findings of two readings are the same: first by fingerprint, then, since a half-mended fault has other words and
 * with them another fingerprint, by rule and place.
 *
 * @param fixed of the first reading, without a partner
 * @param remaining of the second reading, with one
 * @param introduced of the second reading, without one
 */
record FindingPairs(List<Finding> fixed, List<Finding> remaining, List<Finding> introduced) {

    static FindingPairs of(List<Finding> before, List<Finding> after) {
        List<Finding> gone = new ArrayList<>(before);
        List<Finding> left = new ArrayList<>(after);
        List<Finding> remaining = new ArrayList<>();
        pair(gone, left, remaining, (one, other) -> one.fingerprint().equals(other.fingerprint()));
        pair(gone, left, remaining, FindingPairs::samePlace);
        List<Finding> inOrder =
                after.stream().filter(finding -> !left.contains(finding)).toList();
        return new FindingPairs(List.copyOf(gone), inOrder, List.copyOf(left));
    }

    private static void pair(
            List<Finding> gone, List<Finding> left, List<Finding> remaining, BiPredicate<Finding, Finding> same) {
        for (Finding now : List.copyOf(left)) {
            for (Finding then : gone) {
                if (same.test(then, now)) {
                    gone.remove(then);
                    left.remove(now);
                    remaining.add(now);
                    break;
                }
            }
        }
    }

    /** A cell is the same cell whatever stands in it; elsewhere the words must be the same too, for a heading has many. */
    private static boolean samePlace(Finding then, Finding now) {
        Location before = then.location();
        Location after = now.location();
        boolean cell = before.row() != null && after.row() != null;
        return then.rule().equals(now.rule())
                && Objects.equals(before.section(), after.section())
                && Objects.equals(before.table(), after.table())
                && Objects.equals(before.row(), after.row())
                && Objects.equals(before.column(), after.column())
                && (cell || before.quote().equals(after.quote()));
    }
}
