package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Words by which slips of the pen are told, from {@code rules/words/slips.yaml}.
 *
 * @param doubled words that are a slip where they stand twice in a row
 * @param whole words that hold no gap
 */
public record SlipWords(
        @JsonProperty(value = "doubled", required = true) List<Doubled> doubled,
        @JsonProperty(value = "whole", required = true) List<String> whole) {

    /** A rule folder without such words: nothing of the kind is found. */
    public static final SlipWords NONE = new SlipWords(List.of(), List.of());

    /**
     * A word that is a slip where it stands twice in a row.
     *
     * @param word of one or two characters
     * @param before characters before which the two belong to two words: 目 in 目的的
     * @param after characters after which they do: 解 in 为了了解
     */
    public record Doubled(
            @JsonProperty(value = "word", required = true) String word,
            @JsonProperty(value = "before", required = true) String before,
            @JsonProperty(value = "after", required = true) String after) {

        public Doubled {
            if (word.isEmpty() || word.length() > 2) {
                throw new FormMistake("word: " + word, "word 应为一个字或两个字");
            }
        }
    }
}
