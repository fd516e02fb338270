package org.hecha.sweep.trends;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hecha.sweep.store.InputState;
import org.hecha.sweep.store.Listing;
import org.hecha.sweep.trends.TrendsModel.Peers;
import org.hecha.sweep.trends.TrendsModel.Rank;

/** Ranks units among their like: those of one kind, by their reports on the last year that most of them report on. */
final class PeerTable {

    /** So many of the best and so many of the worst are shown. */
    private static final int SHOWN = 15;

    private static final double[] PARTS = {0, 0.25, 0.5, 0.75, 0.9, 1};

    private final Map<String, TreeMap<Integer, Map<String, Standing>>> kinds = new TreeMap<>();
    private final Map<String, String> kindOf = new TreeMap<>();
    private final List<Listing> missing = new ArrayList<>();

    /** A unit's report on a year; later versions take the place of earlier ones. */
    private record Standing(String unit, String region, InputState state, boolean judged, int errors, int warnings) {

        int problems() {
            return errors + warnings;
        }
    }

    void add(Listing listed, InputState state, boolean judged, int errors, int warnings) {
        if (!listed.namesReport()) {
            return;
        }
        if (state == InputState.MISSING) {
            missing.add(listed);
            return;
        }
        kindOf.putIfAbsent(listed.unit(), listed.kind());
        year(listed.kind(), listed.year())
                .put(listed.unit(), new Standing(listed.unit(), listed.parent(), state, judged, errors, warnings));
    }

    private Map<String, Standing> year(String kind, int year) {
        return kinds.computeIfAbsent(kind.isEmpty() ? "unknown" : kind, none -> new TreeMap<>())
                .computeIfAbsent(year, none -> new TreeMap<>());
    }

    /** To be called once, when all are in. Large groups first. */
    List<Peers> peers() {
        for (Listing absent : missing) {
            String kind = absent.kind().isEmpty() ? kindOf.getOrDefault(absent.unit(), "") : absent.kind();
            year(kind, absent.year())
                    .putIfAbsent(
                            absent.unit(),
                            new Standing(absent.unit(), absent.parent(), InputState.MISSING, false, 0, 0));
        }
        List<Peers> all = new ArrayList<>();
        kinds.forEach((kind, years) -> {
            int most = years.values().stream().mapToInt(Map::size).max().orElse(0);
            years.entrySet().stream()
                    .filter(year -> 2 * year.getValue().size() > most)
                    .max(Map.Entry.comparingByKey())
                    .ifPresent(year -> all.add(peers(
                            kind, year.getKey(), List.copyOf(year.getValue().values()))));
        });
        all.sort(Comparator.comparingInt(Peers::population).reversed().thenComparing(Peers::kind));
        return all;
    }

    private static Peers peers(String kind, int year, List<Standing> units) {
        List<Standing> judged = units.stream()
                .filter(Standing::judged)
                .sorted(Comparator.comparingInt(Standing::errors)
                        .thenComparingInt(Standing::warnings)
                        .thenComparing(Standing::unit))
                .toList();
        int missing = (int) units.stream()
                .filter(unit -> unit.state() == InputState.MISSING)
                .count();
        List<Integer> quartiles = new ArrayList<>();
        int[] problems = judged.stream().mapToInt(Standing::problems).sorted().toArray();
        for (double part : PARTS) {
            if (problems.length > 0) {
                quartiles.add(problems[(int) Math.round(part * (problems.length - 1))]);
            }
        }
        List<Rank> ranks = ranks(judged);
        int left = Math.max(0, ranks.size() - 2 * SHOWN);
        List<Rank> shown = new ArrayList<>(ranks);
        if (left > 0) {
            shown.subList(SHOWN, SHOWN + left).clear();
            shown.set(SHOWN, behindGap(shown.get(SHOWN)));
        }
        return new Peers(
                kind,
                year,
                units.size(),
                judged.size(),
                units.size() - judged.size() - missing,
                missing,
                quartiles,
                shown,
                left);
    }

    private static Rank behindGap(Rank rank) {
        return new Rank(
                rank.rank(),
                rank.unit(),
                rank.region(),
                rank.errors(),
                rank.warnings(),
                rank.percentile(),
                rank.width(),
                true);
    }

    private static List<Rank> ranks(List<Standing> sorted) {
        int greatest =
                Math.max(1, sorted.stream().mapToInt(Standing::problems).max().orElse(1));
        int[] more = new int[sorted.size()];
        for (int i = sorted.size() - 2; i >= 0; i--) {
            more[i] = same(sorted.get(i), sorted.get(i + 1)) ? more[i + 1] : sorted.size() - 1 - i;
        }
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Standing unit = sorted.get(i);
            int rank = i > 0 && same(sorted.get(i - 1), unit) ? ranks.get(i - 1).rank() : i + 1;
            int percentile = sorted.size() < 2 ? 0 : (int) (100L * more[i] / (sorted.size() - 1));
            String width = String.format(Locale.ROOT, "%.1f", 100.0 * unit.problems() / greatest);
            ranks.add(new Rank(
                    rank, unit.unit(), unit.region(), unit.errors(), unit.warnings(), percentile, width, false));
        }
        return ranks;
    }

    private static boolean same(Standing one, Standing other) {
        return one.errors() == other.errors() && one.warnings() == other.warnings();
    }
}
