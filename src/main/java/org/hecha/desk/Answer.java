package org.hecha.desk;

import java.util.List;

/**
 * What became of wishes: each is in one of the two lists.
 *
 * @param written as they stand now
 * @param refused decisions that somebody else has made meanwhile, and that stand
 */
public record Answer(List<Decision> written, List<Decision> refused) {

    public Answer {
        written = List.copyOf(written);
        refused = List.copyOf(refused);
    }
}
