package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hecha.prose.Statement;
import org.hecha.prose.WordGroup;

/** Reads which numbers of the prose are given as the parts of another. */
final class PartsReader {

    /** Words of these groups tell kinds of parts that are not added up with others; channels overlap. */
    private static final Set<WordGroup> KINDS = EnumSet.of(
            WordGroup.ACT,
            WordGroup.OUTCOME,
            WordGroup.RESULT,
            WordGroup.ROUTE,
            WordGroup.VIA,
            WordGroup.APPLICANT,
            WordGroup.CHANNEL);

    private static final List<String> REST = List.of("其他", "其它", "其余", "剩余");

    /** Counts that leave digits out need not add up; amounts of money are given to the same place. */
    private static final Pattern ROUNDED = Pattern.compile("[万亿](?!元)");

    /** The whole is one of so many numbers before its parts. */
    private static final int NEAR = 24;

    private PartsReader() {}

    static List<ClaimParts> read(ClaimFinder.Told told) {
        Map<Integer, List<Integer>> byWhole = new LinkedHashMap<>();
        List<Statement> statements = told.reading().statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean part = statement.role() == Statement.Role.PART || statement.role() == Statement.Role.ALL_PARTS;
            if (part && statement.whole() >= 0) {
                byWhole.computeIfAbsent(statement.whole(), whole -> new ArrayList<>())
                        .add(i);
            }
        }
        List<ClaimParts> found = new ArrayList<>();
        byWhole.forEach((whole, parts) -> parts(told, whole, parts, found));
        WholeLast.read(told, found);
        return found;
    }

    private static void parts(ClaimFinder.Told told, int whole, List<Integer> indexes, List<ClaimParts> found) {
        List<Statement> statements = told.reading().statements();
        Claim total = told.claims().get(whole);
        int depth = depth(told, total, told.claims().get(indexes.get(0)));
        List<Claim> parts = new ArrayList<>();
        Set<WordGroup> kind = null;
        for (int i : indexes) {
            Claim part = told.claims().get(i);
            if (!part.uom().equals(total.uom()) || depth(told, total, part) != depth) {
                continue;
            }
            Set<WordGroup> kinds = EnumSet.noneOf(WordGroup.class);
            kinds.addAll(statements.get(i).groups());
            kinds.retainAll(KINDS);
            // 自然人和法人分别为4件和1件: the kinds are all named before the first.
            if (kinds.isEmpty() && kind != null && statements.get(i).role() == Statement.Role.ALL_PARTS) {
                kinds = kind;
            }
            if (part.value() == null || part.vague() || (kind != null && !kind.equals(kinds))) {
                return;
            }
            kind = kinds;
            parts.add(part);
        }
        boolean countable = kind != null && !kind.contains(WordGroup.ACT) && !kind.contains(WordGroup.CHANNEL);
        if (!countable || parts.size() < 2 && parts.stream().noneMatch(part -> exceeds(part, total))) {
            return;
        }
        boolean rounded = ROUNDED.matcher(total.raw()).find()
                || parts.stream().anyMatch(part -> ROUNDED.matcher(part.raw()).find());
        if (total.value() == null || total.vague() || rounded || overlaps(told, total, parts)) {
            return;
        }
        if (!isDoubtful(told, whole, parts)) {
            add(told, statements.get(indexes.get(0)).role(), total, parts, found);
        }
    }

    /** Whether they may be the parts of another number of the sentence, or of several: 新收7件，上年结转1件，其中自然人6件. */
    private static boolean isDoubtful(ClaimFinder.Told told, int whole, List<Claim> parts) {
        Claim total = told.claims().get(whole);
        BigDecimal sum = parts.stream().map(Claim::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal together = total.number();
        boolean acrossSentences = !total.sentence().equals(parts.get(0).sentence());
        for (int i = Math.max(0, whole - NEAR); i < whole; i++) {
            Claim other = told.claims().get(i);
            // 全年共42件…结转3件。其中当面6件、网络25件、信函11件: of the one that they add up to.
            if (acrossSentences && other.uom().equals(total.uom()) && sum.compareTo(other.number()) == 0) {
                return true;
            }
            boolean beside = told.reading().statements().get(i).role() == Statement.Role.COUNT
                    && other.uom().equals(total.uom())
                    && other.sentence().equals(total.sentence());
            if (beside) {
                together = together.add(other.number());
                if (sum.compareTo(other.number()) <= 0) {
                    return true;
                }
            }
        }
        return together.compareTo(total.number()) > 0 && sum.compareTo(together) <= 0;
    }

    private static void add(
            ClaimFinder.Told told, Statement.Role role, Claim total, List<Claim> parts, List<ClaimParts> found) {
        BigDecimal sum = parts.stream().map(Claim::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean repeats = parts.size() < 3
                && parts.stream().anyMatch(part -> part.number().compareTo(total.number()) == 0);
        boolean listed = role == Statement.Role.ALL_PARTS && !repeats;
        boolean all = (listed || endsWithRest(parts)) && !goesOn(told, parts);
        found.add(new ClaimParts(
                total, List.copyOf(parts), sum, all, total.section(), total.own(), total.certainty(), total.place()));
    }

    private static boolean exceeds(Claim part, Claim total) {
        return part.number().compareTo(total.number()) > 0;
    }

    private static boolean endsWithRest(List<Claim> parts) {
        String label = parts.get(parts.size() - 1).counted();
        return parts.size() > 1 && REST.stream().anyMatch(label::startsWith);
    }

    /** Whether the list ends in 等: there are more. */
    private static boolean goesOn(ClaimFinder.Told told, List<Claim> parts) {
        int end = parts.get(parts.size() - 1).place().end();
        return told.paragraph().text().startsWith("等", end);
    }

    /** Whether one case may be in two parts: 涉及征地8件、涉及房产6件. */
    private static boolean overlaps(ClaimFinder.Told told, Claim total, List<Claim> parts) {
        String list = told.paragraph()
                .text()
                .substring(
                        total.place().end(), parts.get(parts.size() - 1).place().start());
        return list.contains("涉及") || list.contains("同时") || list.contains("重复");
    }

    /** How many brackets are open between the whole and a part. */
    private static int depth(ClaimFinder.Told told, Claim total, Claim part) {
        int depth = 0;
        String text = told.paragraph().text();
        for (int i = total.place().end(); i < part.place().start(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return depth;
    }
}
