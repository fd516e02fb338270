package org.hecha.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which reports are of one unit. Where two units may share a name, nobody's reports are taken for another's: a report whose
 * unit is not certain stands alone.
 */
final class Units {

    private final int[] numbers;
    private final boolean[] alone;
    /** The reports of each unit by year, those of one year in the order given. */
    private final List<TreeMap<Integer, List<Integer>>> reports = new ArrayList<>();

    private Units(int size) {
        numbers = new int[size];
        alone = new boolean[size];
    }

    static Units of(List<Profile> profiles) {
        Units units = new Units(profiles.size());
        Map<String, List<Integer>> byCore = new TreeMap<>();
        for (int i = 0; i < profiles.size(); i++) {
            if (profiles.get(i).placed()) {
                byCore.computeIfAbsent(profiles.get(i).key().core(), core -> new ArrayList<>())
                        .add(i);
            } else {
                units.alone(i);
            }
        }
        byCore.values().forEach(same -> units.name(same, profiles));
        return units;
    }

    private void alone(int profile) {
        numbers[profile] = reports.size();
        alone[profile] = true;
        reports.add(new TreeMap<>());
    }

    /** The units that share a name, told apart by the places above them. */
    private void name(List<Integer> same, List<Profile> profiles) {
        Map<String, String> places =
                places(same.stream().map(i -> profiles.get(i).key().above()).toList());
        Map<String, List<Integer>> byPlace = new TreeMap<>();
        for (int i : same) {
            String place = places.get(profiles.get(i).key().above());
            if (place == null) {
                alone(i);
            } else {
                byPlace.computeIfAbsent(place, none -> new ArrayList<>()).add(i);
            }
        }
        byPlace.values().forEach(members -> unit(members, profiles));
    }

    /** For what is said of the places above units of one name the fullest that is said of them; nothing where that may be two. */
    static Map<String, String> places(Collection<String> aboves) {
        List<String> fullest = new ArrayList<>();
        aboves.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(above -> above))
                .forEach(above -> {
                    if (fullest.stream().noneMatch(full -> full.endsWith(above))) {
                        fullest.add(above);
                    }
                });
        Map<String, String> places = new HashMap<>();
        for (String above : aboves) {
            List<String> fitting =
                    fullest.stream().filter(full -> full.endsWith(above)).toList();
            if (fitting.size() == 1) {
                places.put(above, fitting.get(0));
            }
        }
        return places;
    }

    private void unit(List<Integer> members, List<Profile> profiles) {
        TreeMap<Integer, List<Integer>> years = new TreeMap<>();
        members.forEach(i -> years.computeIfAbsent(profiles.get(i).year(), year -> new ArrayList<>())
                .add(i));
        boolean one = years.values().stream().allMatch(reports -> reports.stream()
                .skip(1)
                .allMatch(i -> Versions.areOne(profiles.get(reports.get(0)), profiles.get(i))));
        if (!one) {
            members.forEach(this::alone);
            return;
        }
        members.forEach(i -> numbers[i] = reports.size());
        reports.add(years);
    }

    /** A number for the unit of each report, the same for reports of one unit. */
    int[] numbers() {
        return numbers;
    }

    /** The report of the same unit on the year before; none where there is none, or the unit is not certain. */
    Optional<Integer> lastYear(int profile, int year) {
        return Optional.ofNullable(reports.get(numbers[profile]).get(year - 1))
                .map(versions -> versions.get(versions.size() - 1));
    }

    /** The version of the same report that was given before this one; none for the first. */
    Optional<Integer> before(int profile, int year) {
        List<Integer> versions = reports.get(numbers[profile]).getOrDefault(year, List.of());
        int at = versions.indexOf(profile);
        return at > 0 ? Optional.of(versions.get(at - 1)) : Optional.empty();
    }

    /** Whether a later version of the report was given. */
    boolean isFirst(int profile, int year) {
        List<Integer> versions = reports.get(numbers[profile]).getOrDefault(year, List.of());
        return versions.size() <= 1 || versions.get(0) == profile;
    }

    boolean isAlone(int profile) {
        return alone[profile];
    }
}
