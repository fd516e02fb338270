package org.hecha.sweep.store;

/**
 * Who reports on which year.
 *
 * @param unit its name; empty if unknown
 * @param parent the authority above it; empty if unknown
 * @param kind what kind of authority it is; empty if unknown
 * @param year 0 if unknown
 */
public record Listing(String unit, String parent, String kind, int year) {

    /** Where no roster lists it. */
    public static final Listing NONE = new Listing("", "", "", 0);

    public boolean isNone() {
        return equals(NONE);
    }

    /** Whether it says who reports on which year. */
    public boolean namesReport() {
        return !unit.isEmpty() && year != 0;
    }

    /** This one, with what it lacks from another. */
    public Listing or(Listing other) {
        return new Listing(
                unit.isEmpty() ? other.unit : unit,
                parent.isEmpty() ? other.parent : parent,
                kind.isEmpty() ? other.kind : kind,
                year == 0 ? other.year : year);
    }
}
