package org.hecha.desk;

/**
 * Something that somebody did.
 *
 * @param id from 1, in order
 * @param at when, ISO 8601 in UTC
 * @param who name of the user
 * @param action what, see {@link Trail.Action}
 * @param caseId on which case; 0 if on none
 * @param subject fingerprint, file, user or rule file
 * @param detail the rest, for people
 */
public record TrailEntry(
        int id, String at, String who, Trail.Action action, int caseId, String subject, String detail) {}
