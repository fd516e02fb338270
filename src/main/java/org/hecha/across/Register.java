package org.hecha.across;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A roster and the reports that were received, looked up by unit. */
public final class Register {

    private final Map<String, List<UnitKey>> owing = new HashMap<>();
    private final Map<String, List<Child>> children = new HashMap<>();
    private final Map<String, List<Child>> byChild = new HashMap<>();
    private final Map<String, List<Profile>> received = new HashMap<>();

    /** A unit and the one whose figures contain its own. */
    private record Child(UnitKey parent, Roster.Entry entry, int number) {}

    Register(Roster roster, List<Profile> profiles) {
        for (int i = 0; i < roster.entries().size(); i++) {
            Roster.Entry entry = roster.entries().get(i);
            UnitKey key = entry.key();
            owing.computeIfAbsent(key.core(), core -> new ArrayList<>()).add(key);
            if (!entry.parent().isBlank()) {
                UnitKey parent = UnitKey.of(entry.parent());
                Child child = new Child(parent, entry, i);
                children.computeIfAbsent(parent.core(), core -> new ArrayList<>())
                        .add(child);
                byChild.computeIfAbsent(key.core(), core -> new ArrayList<>()).add(child);
            }
        }
        if (!owing.isEmpty()) {
            for (Profile profile : profiles) {
                if (profile.placed()) {
                    received.computeIfAbsent(profile.key().core() + profile.year(), core -> new ArrayList<>())
                            .add(profile);
                }
            }
        }
    }

    /** A roster only. */
    public Register(Roster roster) {
        this(roster, List.of());
    }

    /** Whether the roster names the unit of a report. */
    public boolean has(Profile profile) {
        return profile.placed()
                && owing.getOrDefault(profile.key().core(), List.of()).stream()
                        .anyMatch(key -> key.fits(profile.key()));
    }

    /** The reports of a unit on a year. */
    List<Profile> of(UnitKey unit, int year) {
        return received.getOrDefault(unit.core() + year, List.of()).stream()
                .filter(profile -> profile.key().fits(unit))
                .toList();
    }

    /**
     * Where the reports of the units below one may be looked for.
     *
     * @param parent as the roster calls the one
     * @param number of the unit's line in the roster
     */
    public record Below(String parent, int number) implements Serializable {}

    /** The lines of the roster that a report may be the one of, with what they are below. */
    public List<Below> lines(Profile child) {
        List<Below> lines = new ArrayList<>();
        for (Child line : child.placed() ? byChild.getOrDefault(child.key().core(), List.of()) : List.<Child>of()) {
            if (child.key().fits(line.entry().key())) {
                lines.add(new Below(line.parent().core() + child.year(), line.number()));
            }
        }
        return lines;
    }

    /** What {@link Below#parent} is for the reports of the units below one; nothing where there are none. */
    public Optional<String> parent(Profile profile) {
        boolean any = profile.placed()
                && children.getOrDefault(profile.key().core(), List.of()).stream()
                        .anyMatch(child -> child.parent().fits(profile.key()));
        return any ? Optional.of(profile.key().core() + profile.year()) : Optional.empty();
    }

    /**
     * The reports of the units whose figures the unit's figures contain.
     *
     * @param reports of each line of the roster the first
     */
    public RollUps below(Profile profile, Map<Integer, Profile> reports) {
        return below(profile, child -> Optional.ofNullable(reports.get(child.number())));
    }

    /** The reports of the units whose figures the unit's figures contain. */
    RollUps below(Profile profile) {
        return below(profile, child -> of(child.entry().key(), profile.year()).stream()
                .findFirst());
    }

    private RollUps below(Profile profile, Function<Child, Optional<Profile>> reports) {
        List<Profile> found = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        int below = 0;
        for (Child child :
                profile.placed() ? children.getOrDefault(profile.key().core(), List.of()) : List.<Child>of()) {
            if (child.parent().fits(profile.key())) {
                below++;
                reports.apply(child)
                        .ifPresentOrElse(
                                found::add, () -> absent.add(child.entry().unitName()));
            }
        }
        return below == 0 ? RollUps.NONE : new RollUps(below, found, absent);
    }
}
