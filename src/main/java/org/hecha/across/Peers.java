package org.hecha.across;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hecha.report.Fact;
import org.hecha.report.Figure;
import org.hecha.report.ReportFacts;
import org.jspecify.annotations.Nullable;

/** The figures of all reports by groups of units that can be compared. */
final class Peers {

    /** Within this and its inverse last year's number is of the same order. */
    private static final BigDecimal SAME_ORDER = BigDecimal.valueOf(4);

    private final Map<String, Map<String, List<Distribution.Entry>>> entries = new HashMap<>();
    private final Map<String, Map<String, Distribution>> distributions = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    void add(Profile profile) {
        group(profile).ifPresent(group -> {
            String key = key(group, profile);
            sizes.merge(key, 1, Integer::sum);
            Map<String, List<Distribution.Entry>> cells = entries.computeIfAbsent(key, none -> new HashMap<>());
            profile.figures().each((cell, value) -> {
                if (value != null) {
                    cells.computeIfAbsent(cell, none -> new ArrayList<>())
                            .add(new Distribution.Entry(profile.unitName(), value));
                }
            });
        });
    }

    /** To be called once, when all are in. */
    void sort() {
        entries.forEach((group, cells) -> {
            Map<String, Distribution> sorted = new HashMap<>();
            cells.forEach((cell, list) -> sorted.put(cell, new Distribution(list)));
            distributions.put(group, sorted);
        });
        entries.clear();
    }

    private static String key(String group, Profile profile) {
        return group + "\t" + profile.year() + "\t" + profile.form().id();
    }

    /** What a unit can be compared with; nothing where its name does not tell. */
    private static Optional<String> group(Profile profile) {
        String core = profile.key().core();
        if (!profile.placed()) {
            return Optional.empty();
        }
        return switch (profile.kind()) {
            case TOWN -> Optional.of("乡镇");
            case STREET -> Optional.of("街道");
            case DEPARTMENT -> profile.key().above().isEmpty() ? Optional.empty() : Optional.of(core);
            case GOVERNMENT ->
                core.endsWith("县") || core.endsWith("区") || core.endsWith("旗")
                        ? Optional.of("县（区）政府")
                        : Optional.empty();
            case UNKNOWN -> Optional.empty();
        };
    }

    /** What the peers' figures say of this report's; nothing where it has no peers. */
    List<Fact> facts(Profile profile, ReportFacts facts, @Nullable Profile last) {
        List<Fact> found = new ArrayList<>();
        Optional<String> group = group(profile);
        int size =
                group.map(title -> sizes.getOrDefault(key(title, profile), 0)).orElse(0);
        if (group.isEmpty() || size < 2) {
            return found;
        }
        found.add(new PeerGroup(group.get(), profile.year(), size - 1));
        Map<String, Distribution> cells = distributions.getOrDefault(key(group.get(), profile), Map.of());
        Reasons reasons = Reasons.of(facts);
        new TreeMap<>(FigureValues.own(facts)).forEach((cell, figure) -> {
            Distribution distribution = cells.get(cell);
            BigDecimal now = figure.value();
            if (now != null && now.signum() > 0 && distribution != null && distribution.others() > 0) {
                found.add(peer(group.get(), figure, now, distribution, usual(cell, now, last), reasons));
            }
        });
        return found;
    }

    private static boolean usual(String cell, BigDecimal now, @Nullable Profile last) {
        BigDecimal before = last == null ? null : last.figures().value(cell);
        return before != null
                && before.signum() > 0
                && now.compareTo(before.multiply(SAME_ORDER)) <= 0
                && before.compareTo(now.multiply(SAME_ORDER)) <= 0;
    }

    private static PeerFigure peer(
            String group, Figure figure, BigDecimal now, Distribution distribution, boolean usual, Reasons reasons) {
        return new PeerFigure(
                figure,
                figure.table(),
                figure.row(),
                figure.column(),
                now,
                group,
                distribution.others(),
                distribution.median(now),
                distribution.greatest(now).value(),
                distribution.greatest(now).unit(),
                distribution.least(now).value(),
                distribution.least(now).unit(),
                BigDecimal.valueOf(distribution.distance(now)).setScale(2, RoundingMode.HALF_UP),
                usual,
                !usual && reasons.explain(figure),
                figure.certainty());
    }
}
