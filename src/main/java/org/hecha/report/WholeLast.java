package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hecha.prose.Statement;
import org.hecha.prose.WordGroup;

/** Reads lists that end in their sum: 自然人申请4件、法人申请1件，共5件. */
final class WholeLast {

    private static final Set<String> SUMS =
            Set.of("共", "共计", "合计", "总计", "，共", "，共计", "，合计", "，总计", "、共计", "、合计", "；共计", "；合计", "，合计为", "，共计为");

    private WholeLast() {}

    static void read(ClaimFinder.Told told, List<ClaimParts> found) {
        for (int i = 2; i < told.claims().size(); i++) {
            if (SUMS.contains(between(told, i))) {
                list(told, i, found);
            }
        }
    }

    private static void list(ClaimFinder.Told told, int last, List<ClaimParts> found) {
        Claim total = told.claims().get(last);
        List<Claim> parts = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = last - 1; i >= 0 && told.claims().get(i).sentence().equals(total.sentence()); i--) {
            Claim part = told.claims().get(i);
            if (!isPlain(told, i) || !part.uom().equals(total.uom())) {
                return;
            }
            parts.add(0, part);
            sum = sum.add(part.number());
            // Those before may be spoken of for their own sake.
            if (parts.size() > 1 && sum.compareTo(total.number()) == 0) {
                return;
            }
        }
        if (parts.size() > 1 && isPlain(told, last)) {
            found.add(new ClaimParts(
                    total,
                    List.copyOf(parts),
                    sum,
                    true,
                    total.section(),
                    total.own(),
                    total.certainty(),
                    total.place()));
        }
    }

    /** An exact count that stands beside no other act or channel: one item may stand on two channels. */
    private static boolean isPlain(ClaimFinder.Told told, int i) {
        Statement statement = told.reading().statements().get(i);
        Claim claim = told.claims().get(i);
        Set<WordGroup> groups = statement.groups();
        boolean alike = !groups.contains(WordGroup.CHANNEL)
                && !groups.contains(WordGroup.COMPARE)
                && !groups.contains(WordGroup.PART)
                && (!groups.contains(WordGroup.ACT) || i == 0 || groups.contains(WordGroup.APPLICANT));
        return alike
                && statement.role() == Statement.Role.COUNT
                && !statement.said()
                && !statement.quantity().isRate()
                && claim.value() != null
                && !claim.vague();
    }

    private static String between(ClaimFinder.Told told, int i) {
        int from = told.claims().get(i - 1).place().end();
        int to = told.claims().get(i).place().start();
        return from <= to && to - from < 6
                ? told.paragraph().text().substring(from, to).strip()
                : "";
    }
}
