package org.hecha.web.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hecha.desk.Role;

/** Which role changes what. Who has any role may read all; whoever is not named here may change nothing. */
final class Access {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** A beginning of paths. */
    private record Area(String path, Role role) {
        boolean holds(String asked) {
            return asked.equals(path) || asked.startsWith(path + "/");
        }
    }

    private static final List<Area> AREAS = List.of(
            new Area("/sweeps", Role.OPERATOR),
            new Area("/schedules", Role.OPERATOR),
            new Area("/sources", Role.OPERATOR),
            new Area("/units", Role.OPERATOR),
            new Area("/rules", Role.RULE_AUTHOR),
            new Area("/api/v1/sweeps", Role.OPERATOR),
            new Area("/api/v1/rules", Role.RULE_AUTHOR));

    /** What whoever is signed in may do for himself. */
    private static final List<String> OWN = List.of("/sign-out", "/me");

    private Access() {}

    /** Whether nothing is changed. */
    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /** What can be had by somebody who has not signed in. */
    static boolean isOpen(String path) {
        return path.equals("/sign-in") || path.startsWith("/assets/") || path.equals("/favicon.ico");
    }

    /** The role that is needed; none where any will do. */
    static Optional<Role> needed(String method, String path) {
        if (isReading(method) || OWN.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"))) {
            return Optional.empty();
        }
        return Optional.of(AREAS.stream()
                .filter(area -> area.holds(path))
                .map(Area::role)
                .findFirst()
                .orElse(Role.INSPECTOR));
    }
}
