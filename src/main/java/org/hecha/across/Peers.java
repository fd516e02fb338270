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

    /** Numbers nearer to the median than so many spreads are not stated: nobody would look at them. */
    private static final double LEAST_DISTANCE = 3;

    private final Map<String, List<Profile>> members = new HashMap<>();
    private final Map<String, Map<String, Distribution>> distributions = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();

    void add(Profile profile) {
        group(profile).ifPresent(group -> members.computeIfAbsent(key(group, profile), none -> new ArrayList<>())
                .add(profile));
    }

    /** To be called once, when all are in. */
    void sort() {
        members.forEach((group, profiles) -> {
            Map<String, List<Distribution.Entry>> cells = new HashMap<>();
            for (Profile profile : profiles) {
                profile.figures().each((cell, value) -> {
                    if (value != null) {
                        cells.computeIfAbsent(cell, none -> new ArrayList<>())
                                .add(new Distribution.Entry(profile.unitName(), value));
                    }
                });
            }
            Map<String, Distribution> sorted = new HashMap<>();
            cells.forEach((cell, list) -> sorted.put(cell, new Distribution(list)));
            distributions.put(group, sorted);
            sizes.put(group, profiles.size());
        });
        members.clear();
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
        String group = group(profile).orElse("");
        int others = others(profile);
        if (others == 0) {
            return found;
        }
        found.add(new PeerGroup(group, profile.year(), others));
        Map<String, Distribution> cells = distributions.getOrDefault(key(group, profile), Map.of());
        Reasons reasons = Reasons.of(facts);
        new TreeMap<>(FigureValues.own(facts)).forEach((cell, figure) -> {
            Distribution distribution = cells.get(cell);
            BigDecimal now = figure.value();
            if (now != null && distribution != null && isStated(now, distribution)) {
                found.add(peer(group, figure, now, distribution, usual(cell, now, last), reasons));
            }
        });
        return found;
    }

    /** The same in words, without the report's own facts: where the words are equal, so are the facts. */
    void tell(Profile profile, StringBuilder words) {
        int others = others(profile);
        if (others == 0) {
            return;
        }
        String group = group(profile).orElse("");
        words.append("peers ").append(group).append(' ').append(others).append('\n');
        Map<String, Distribution> cells = distributions.getOrDefault(key(group, profile), Map.of());
        profile.figures().each((cell, now) -> {
            Distribution distribution = cells.get(cell);
            if (now != null && distribution != null && isStated(now, distribution)) {
                words.append(cell)
                        .append(' ')
                        .append(distribution.others())
                        .append(' ')
                        .append(distribution.median(now))
                        .append(' ')
                        .append(distribution.greatest(now))
                        .append(' ')
                        .append(distribution.least(now))
                        .append(' ')
                        .append(distribution.distance(now))
                        .append('\n');
            }
        });
    }

    /** How many units the unit of a report can be compared with. */
    private int others(Profile profile) {
        return group(profile)
                .map(title -> sizes.getOrDefault(key(title, profile), 1) - 1)
                .orElse(0);
    }

    private static boolean isStated(BigDecimal now, Distribution distribution) {
        return now.signum() > 0
                && distribution.others() > 0
                && !distribution.isNear(now, LEAST_DISTANCE)
                && distribution.distance(now) >= LEAST_DISTANCE;
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
