package org.hecha.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hecha.prose.Statement;

/** Reads the shares and differences of the prose and computes them anew from the numbers beside them. */
final class RateReader {

    private static final int MORE_PLACES = 6;

    private RateReader() {}

    /** Counts that leave digits out; shares of them are those of other numbers. */
    private static final Pattern ROUNDED = Pattern.compile("[万亿]");

    /** The whole of a share is one of so many numbers before it. */
    private static final int NEAR = 24;

    static List<Rate> read(ClaimFinder.Told told, Ownership ownership) {
        List<Rate> rates = new ArrayList<>();
        List<Statement> statements = told.reading().statements();
        for (int i = 1; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Claim claim = told.claims().get(i);
            if (claim.value() == null || claim.vague()) {
                continue;
            }
            switch (statement.role()) {
                case SHARE -> share(told, i, rates);
                case INCREASE, DECREASE -> change(told, i, ownership, rates);
                default -> {}
            }
        }
        return rates;
    }

    private static void share(ClaimFinder.Told told, int i, List<Rate> rates) {
        Statement before = told.reading().statements().get(i - 1);
        Claim claim = told.claims().get(i);
        Claim part = told.claims().get(i - 1);
        boolean isPart = before.role() == Statement.Role.PART || before.role() == Statement.Role.ALL_PARTS;
        if (!isPart || before.whole() < 0 || !part.sentence().equals(claim.sentence())) {
            return;
        }
        Claim whole = told.claims().get(before.whole());
        List<Claim> wholes = new ArrayList<>(List.of(whole));
        boolean acrossSentences = !whole.sentence().equals(claim.sentence());
        for (int j = Math.max(0, i - NEAR); j < i - 1; j++) {
            Claim other = told.claims().get(j);
            if (j != before.whole()
                    && (acrossSentences || other.sentence().equals(claim.sentence()))
                    && other.uom().equals(part.uom())) {
                wholes.add(other);
            }
        }
        boolean known = isExact(part)
                && wholes.stream().allMatch(RateReader::isExact)
                && whole.uom().equals(part.uom());
        if (!known || whole.number().signum() == 0) {
            return;
        }
        BigDecimal hundred = BigDecimal.valueOf(claim.uom().equals("‰") ? 1000 : 100);
        List<BigDecimal> exact = wholes.stream()
                .filter(one -> one.number().signum() != 0)
                .map(one -> part.number().multiply(hundred).divide(one.number(), MORE_PLACES, RoundingMode.HALF_UP))
                .toList();
        rates.add(rate("share", claim, claim.number(), exact, List.of(part, whole)));
    }

    private static void change(ClaimFinder.Told told, int i, Ownership ownership, List<Rate> rates) {
        Claim claim = told.claims().get(i);
        List<Claim> now = new ArrayList<>();
        List<Claim> then = new ArrayList<>();
        for (int j = 0; j < told.claims().size(); j++) {
            Statement statement = told.reading().statements().get(j);
            Claim other = told.claims().get(j);
            boolean count = statement.role() == Statement.Role.COUNT
                    && !statement.quantity().isRate()
                    && !statement.said();
            if (count && other.sentence().equals(claim.sentence())) {
                boolean last = ownership.isLastYear(statement.span(), statement.year());
                (last ? then : now).add(other);
            }
        }
        if (now.size() != 1 || then.size() != 1 || !isExact(now.get(0)) || !isExact(then.get(0))) {
            return;
        }
        compare(claim, told.reading().statements().get(i).role(), now.get(0), then.get(0), rates);
    }

    private static void compare(Claim claim, Statement.Role role, Claim now, Claim then, List<Rate> rates) {
        boolean percent = claim.uom().equals("%");
        if (!now.uom().equals(then.uom())
                || !now.ours()
                || (!percent && !claim.uom().equals(now.uom()))) {
            return;
        }
        if (then.number().signum() == 0 && percent) {
            return;
        }
        BigDecimal difference = now.number().subtract(then.number());
        BigDecimal computed = percent
                ? difference.movePointRight(2).divide(then.number(), MORE_PLACES, RoundingMode.HALF_UP)
                : difference;
        BigDecimal stated = role == Statement.Role.INCREASE
                ? claim.number()
                : claim.number().negate();
        rates.add(rate("change", claim, stated, List.of(computed), List.of(now, then)));
    }

    /** Fits if it is right to the decimals given, rounded or cut off. */
    private static Rate rate(String kind, Claim claim, BigDecimal stated, List<BigDecimal> exact, List<Claim> from) {
        BigDecimal place = BigDecimal.ONE.movePointLeft(Math.max(0, stated.scale()));
        boolean fits =
                exact.stream().anyMatch(value -> value.subtract(stated).abs().compareTo(place) < 0);
        List<BigDecimal> computed = exact.stream()
                .map(value -> value.setScale(Math.max(0, stated.scale()), RoundingMode.HALF_UP))
                .distinct()
                .toList();
        return new Rate(
                kind,
                claim,
                stated,
                computed,
                from,
                fits,
                claim.section(),
                claim.own(),
                claim.certainty(),
                claim.place());
    }

    private static boolean isExact(Claim claim) {
        return claim.value() != null
                && !claim.vague()
                && !ROUNDED.matcher(claim.raw()).find();
    }
}
