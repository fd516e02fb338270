package org.hecha.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Notes for one copy of a file.
 *
 * @param author who they are by
 * @param date of the notes; null to date none, so that a copy does not depend on the day it is made
 * @param notes in the order of their numbers
 */
public record Notes(String author, @Nullable LocalDate date, List<Note> notes) {

    public Notes {
        notes = List.copyOf(notes);
    }

    /** The beginning of the author's name, for formats that show it. */
    String initials() {
        return author.isEmpty() ? "" : author.substring(0, author.offsetByCodePoints(0, 1));
    }
}
