package org.hecha.web.guard;

import java.util.Set;
import org.hecha.desk.Role;

/**
 * Who asks.
 *
 * @param name under which decisions are kept
 * @param roles what he may do; empty for somebody who has not signed in
 * @param token that his forms must send back; empty where he has none
 * @param signedIn whether he can sign out
 */
public record Visitor(String name, Set<Role> roles, String token, boolean signedIn) {

    /** Somebody who has not signed in. */
    static final Visitor NOBODY = new Visitor("", Set.of(), "", false);

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public boolean isKnown() {
        return !roles.isEmpty();
    }

    /** Whether he may upload and decide. */
    public boolean decides() {
        return roles.contains(Role.INSPECTOR);
    }

    /** Whether he may start, stop and schedule sweeps. */
    public boolean sweeps() {
        return roles.contains(Role.OPERATOR);
    }

    /** Whether rules that cannot be loaded are his to mend: he may see where they lie and what stands in them. */
    public boolean mends() {
        return authors() || sweeps();
    }

    /** Whether he may save rules. */
    public boolean authors() {
        return roles.contains(Role.RULE_AUTHOR);
    }
}
