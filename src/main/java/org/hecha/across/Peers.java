package org.hecha.across;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The figures of all reports by groups of units that can be compared. */
public final class Peers {

    private final Map<String, List<Profile>> members = new HashMap<>();
    private final Map<String, Map<String, Distribution>> distributions = new ConcurrentHashMap<>();
    private final Map<String, Integer> sizes = new ConcurrentHashMap<>();

    void add(Profile profile) {
        key(profile).ifPresent(key -> members.computeIfAbsent(key, none -> new ArrayList<>())
                .add(profile));
    }

    /** To be called once, when all are in. */
    void sort() {
        members.entrySet().parallelStream().forEach(members -> {
            String group = members.getKey();
            List<Profile> profiles = members.getValue();
            profiles.sort(Comparator.comparing(Profile::unitName));
            Map<String, List<Distribution.Entry>> cells = new HashMap<>();
            for (Profile profile : profiles) {
                each(profile, (cell, entry) -> cells.computeIfAbsent(cell, none -> new ArrayList<>())
                        .add(entry));
            }
            Map<String, Distribution> sorted = new HashMap<>();
            cells.forEach((cell, list) -> sorted.put(cell, new Distribution(list)));
            distributions.put(group, sorted);
            sizes.put(group, profiles.size());
        });
        members.clear();
    }

    /** A report's numbers by the names of their cells. */
    public static Map<String, Distribution.Entry> entries(Profile profile) {
        Map<String, Distribution.Entry> entries = new HashMap<>();
        each(profile, entries::put);
        return entries;
    }

    private static void each(Profile profile, BiConsumer<String, Distribution.Entry> visit) {
        profile.figures().each((cell, value) -> {
            if (value != null) {
                visit.accept(cell, new Distribution.Entry(profile.unitName(), value));
            }
        });
    }

    /** Names the reports that can be compared with one; nothing where its unit's name does not tell. */
    public static Optional<String> key(Profile profile) {
        return group(profile)
                .map(group ->
                        group + "\t" + profile.year() + "\t" + profile.form().id());
    }

    /** What those units are: 乡镇, 水务局. */
    public static String title(String key) {
        return key.substring(0, key.indexOf('\t'));
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

    /** What the peers of a report's unit say; null where it has none. */
    @Nullable
    PeerCells of(Profile profile) {
        String key = key(profile).orElse("");
        int size = sizes.getOrDefault(key, 0);
        return size < 2 ? null : new PeerCells(title(key), size - 1, distributions.getOrDefault(key, Map.of()));
    }
}
