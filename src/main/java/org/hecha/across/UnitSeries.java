package org.hecha.across;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reports of what is probably one unit, in the order of all reports: what they are to each other. */
public final class UnitSeries {

    private final List<Profile> profiles;
    private final Units units;

    /** @param profiles of one {@link #name} and {@link #places place}, or one that has neither */
    public UnitSeries(List<Profile> profiles) {
        this.profiles = List.copyOf(profiles);
        this.units = Units.of(profiles);
    }

    /** The name of a report's unit without the places above it; only reports of one name can be of one unit. */
    public static String name(Profile profile) {
        return profile.key().core();
    }

    /** The places above the unit, as the report names them. */
    public static String above(Profile profile) {
        return profile.key().above();
    }

    /**
     * Where the units of one name are.
     *
     * @param aboves what their reports say of it
     * @return the fullest that is said of the same place; nothing where that may be two: such a report stands alone
     */
    public static Map<String, String> places(Collection<String> aboves) {
        return Units.places(aboves);
    }

    public List<Profile> profiles() {
        return profiles;
    }

    /** Whether nothing else is certain to be of the unit of a report. */
    public boolean isAlone(int index) {
        return units.isAlone(index);
    }

    /** Whether no earlier version of a report was given. */
    public boolean isFirst(int index) {
        return units.isFirst(index, profiles.get(index).year());
    }

    /** The report on the year before; null if there is none. */
    public @Nullable Integer last(int index) {
        return units.lastYear(index, profiles.get(index).year()).orElse(null);
    }

    /** The version that was given before; null if there is none. */
    public @Nullable Integer before(int index) {
        return units.before(index, profiles.get(index).year()).orElse(null);
    }
}
