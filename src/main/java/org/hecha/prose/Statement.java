package org.hecha.prose;

import java.util.List;
import java.util.Set;

/**
 * A quantity with what the text says that it is.
 *
 * @param quantity the number
 * @param role count, part of the count before it, share or difference
 * @param notions what is counted, as sets of notions; several where one number serves several (收到并办结5件); empty where a word
 *     among those about the number is not known
 * @param scope whose, in the text's words; empty where it does not say
 * @param span which time
 * @param year the year that is named; 0 if none is
 * @param whole index of the statement that it is part of, or a share of; -1 if none
 * @param groups the parts that the known words about it play
 * @param said whether words say 0: 未收到
 */
public record Statement(
        Quantity quantity,
        Role role,
        List<Set<String>> notions,
        String scope,
        Span span,
        int year,
        int whole,
        Set<WordGroup> groups,
        boolean said) {

    /** A number of which nothing is understood. */
    static Statement unknown(Quantity quantity) {
        return new Statement(quantity, Role.COUNT, List.of(), "", Span.YEAR, 0, -1, Set.of(), false);
    }

    /** How a quantity stands to those before it. */
    public enum Role {
        COUNT,
        /** One of some parts; there may be others. */
        PART,
        /** One of all parts. */
        ALL_PARTS,
        SHARE,
        INCREASE,
        DECREASE
    }

    /** The time that a quantity is of. */
    public enum Span {
        /** The year that is named, or else the one that all is about. */
        YEAR,
        /** The year before. */
        LAST_YEAR,
        /** A quarter, a month, an average. */
        PART_OF_YEAR,
        /** More than one year, or one to come. */
        CUMULATIVE
    }
}
