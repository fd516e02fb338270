package org.hecha.cluster;

import java.io.Serializable;
import org.hecha.across.PeerCells;
import org.jspecify.annotations.Nullable;

/**
 * A part of what one report is held against.
 *
 * @param rank of partners from the likest, of children the line of the roster
 * @param card another report; null for {@link Role#PEERS}
 * @param peers null but for that
 */
record Piece(Role role, int rank, @Nullable Card card, @Nullable PeerCells peers) implements Serializable {

    /** What the part is. */
    enum Role {
        LAST,
        BEFORE,
        PARTNER,
        CHILD,
        PEERS
    }

    static Piece of(Role role, int rank, Card card) {
        return new Piece(role, rank, card, null);
    }

    static Piece of(PeerCells peers) {
        return new Piece(Role.PEERS, 0, null, peers);
    }
}
