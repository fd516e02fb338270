package org.hecha.across;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A roster and the reports that were received, looked up by unit. */
final class Register {

    private final Map<String, List<UnitKey>> owing = new HashMap<>();
    private final Map<String, List<Child>> children = new HashMap<>();
    private final Map<String, List<Profile>> received = new HashMap<>();

    /** A unit and the one whose figures contain its own. */
    private record Child(UnitKey parent, Roster.Entry entry) {}

    Register(Roster roster, List<Profile> profiles) {
        for (Roster.Entry entry : roster.entries()) {
            UnitKey key = entry.key();
            owing.computeIfAbsent(key.core(), core -> new ArrayList<>()).add(key);
            if (!entry.parent().isBlank()) {
                UnitKey parent = UnitKey.of(entry.parent());
                children.computeIfAbsent(parent.core(), core -> new ArrayList<>())
                        .add(new Child(parent, entry));
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

    /** Whether the roster names the unit of a report. */
    boolean has(Profile profile) {
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

    /** The reports of the units whose figures the unit's figures contain. */
    RollUps below(Profile profile) {
        List<Profile> found = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        int below = 0;
        for (Child child :
                profile.placed() ? children.getOrDefault(profile.key().core(), List.of()) : List.<Child>of()) {
            if (child.parent().fits(profile.key())) {
                below++;
                of(child.entry().key(), profile.year()).stream()
                        .findFirst()
                        .ifPresentOrElse(
                                found::add, () -> absent.add(child.entry().unitName()));
            }
        }
        return below == 0 ? RollUps.NONE : new RollUps(below, found, absent);
    }
}
