package org.hecha.form;

import java.util.List;

/**
 * The words that the rules on wording need: {@code rules/words/wording.yaml}.
 *
 * @param doubled words that nobody writes twice in a row
 * @param unbroken words in which there is no gap
 * @param garbage strings that text of one character set gives when it is read in another
 */
public record Wording(List<Doubled> doubled, List<String> unbroken, List<String> garbage) {

    /** Without any word. */
    public static final Wording NONE = new Wording(List.of(), List.of(), List.of());

    /**
     * A word that nobody writes twice in a row.
     *
     * @param word one character or more
     * @param after characters before it of which the first one is a part: 目的的
     * @param before characters after it of which the second one is a part: 的的确
     */
    public record Doubled(String word, String after, String before) {

        public Doubled {
            after = after == null ? "" : after;
            before = before == null ? "" : before;
        }
    }

    public Wording {
        doubled = List.copyOf(doubled == null ? List.of() : doubled);
        unbroken = List.copyOf(unbroken == null ? List.of() : unbroken);
        garbage = List.copyOf(garbage == null ? List.of() : garbage);
    }
}
