package org.hecha.desk;

import java.util.Set;

/**
 * Who may sign in.
 *
 * @param name under which he signs in and is told of
 * @param roles what he may do; not empty
 * @param created when, ISO 8601 in UTC
 */
public record User(String name, Set<Role> roles, String created) {

    public User {
        roles = Set.copyOf(roles);
    }
}
