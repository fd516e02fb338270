package org.hecha.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hecha.form.FormLine;
import org.hecha.form.FormPart;
import org.hecha.form.FormTable;
import org.hecha.form.Identity;
import org.jspecify.annotations.Nullable;

/** Puts the figures of a table into the identities that its form prescribes. */
final class BalanceReader {

    private static final Pattern REMARK = Pattern.compile("（区分处理.*）$");

    private final FormTable table;
    /** By row, then by column. */
    private final Map<String, Map<String, Figure>> figures = new HashMap<>();
    /** The same in every column or row of an identity. */
    private final IdentityHashMap<Identity, String> formulas = new IdentityHashMap<>();

    private BalanceReader(FormTable table, List<Figure> figures) {
        this.table = table;
        figures.forEach(figure -> this.figures
                .computeIfAbsent(figure.row(), row -> new HashMap<>())
                .put(figure.column(), figure));
    }

    static List<Balance> read(FormTable table, List<Figure> figures) {
        return new BalanceReader(table, figures).all();
    }

    private List<Balance> all() {
        List<Balance> balances = new ArrayList<>();
        for (Identity identity : table.identities()) {
            boolean perColumn = identity.each() == Identity.Each.COLUMN;
            for (FormPart part : table.parts()) {
                for (FormLine line : perColumn ? part.columns() : part.rows()) {
                    Balance balance = balance(identity, line);
                    if (balance != null) {
                        balances.add(balance);
                    }
                }
            }
        }
        return balances;
    }

    /** Null where the table lacks a cell that the identity names: there is nothing to compare. */
    private @Nullable Balance balance(Identity identity, FormLine line) {
        List<Figure> left = side(identity, identity.left(), line);
        List<Figure> right = side(identity, identity.right(), line);
        if (left.size() < identity.left().size()
                || right.size() < identity.right().size()) {
            return null;
        }
        List<Figure> all = new ArrayList<>(left);
        all.addAll(right);
        BigDecimal leftSum = sum(left);
        BigDecimal rightSum = sum(right);
        boolean complete = all.stream().allMatch(Figure::isNumber);
        int sign = leftSum.compareTo(rightSum);
        boolean agree =
                switch (identity.relation()) {
                    case EQUAL -> sign == 0;
                    case AT_MOST -> sign <= 0;
                    case AT_LEAST -> sign >= 0;
                };
        Figure anchor = left.get(0);
        return new Balance(
                identity.kind(),
                table.key(),
                table.title(),
                identity.each() == Identity.Each.COLUMN ? anchor.columnLabel() : anchor.rowLabel(),
                identity.relation(),
                formulas.computeIfAbsent(identity, one -> formula(one, left, right)),
                numbers(left) + " " + comparison(sign) + " " + numbers(right),
                leftSum,
                rightSum,
                leftSum.subtract(rightSum),
                complete,
                complete && agree,
                left,
                right,
                null,
                anchor.section(),
                all.stream().map(Figure::certainty).reduce(Certainty.CERTAIN, Certainty::and),
                anchor.place());
    }

    private List<Figure> side(Identity identity, List<String> keys, FormLine line) {
        boolean perColumn = identity.each() == Identity.Each.COLUMN;
        List<Figure> side = new ArrayList<>(keys.size());
        for (String key : keys) {
            Map<String, Figure> row = figures.getOrDefault(perColumn ? key : line.key(), Map.of());
            Figure figure = row.get(perColumn ? line.key() : key);
            if (figure != null) {
                side.add(figure);
            }
        }
        return List.copyOf(side);
    }

    private static BigDecimal sum(List<Figure> side) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure figure : side) {
            if (figure.value() != null) {
                sum = sum.add(figure.value());
            }
        }
        return sum;
    }

    private static String comparison(int sign) {
        return sign == 0 ? "=" : sign < 0 ? "<" : ">";
    }

    /** The equation in words; a group of rows that is added up as a whole stands for its rows. */
    private static String formula(Identity identity, List<Figure> left, List<Figure> right) {
        return words(identity, left) + " " + identity.relation().sign() + " " + words(identity, right);
    }

    private static String words(Identity identity, List<Figure> side) {
        boolean perColumn = identity.each() == Identity.Each.COLUMN;
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Figure figure : side) {
            String name = perColumn ? figure.rowLabel() : figure.columnLabel();
            int group = name.indexOf('—');
            String head = side.size() > 8 && group > 0 ? name.substring(0, group) + "各项" : name;
            names.merge(head.indexOf('（') < 0 ? head : REMARK.matcher(head).replaceAll(""), 1, Integer::sum);
        }
        return String.join(" + ", names.keySet());
    }

    /** The side's numbers; zeros of a long sum are left out. */
    private static String numbers(List<Figure> side) {
        StringBuilder sum = new StringBuilder();
        for (Figure figure : side) {
            BigDecimal value = figure.value();
            if (side.size() <= 4 || value == null || value.signum() != 0) {
                sum.append(sum.isEmpty() ? "" : " + ").append(value == null ? "（空）" : value.toPlainString());
            }
        }
        return sum.isEmpty() ? "0" : sum.toString();
    }
}
