package org.hecha.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.hecha.prose.Lexicon;
import org.hecha.prose.Word;

/**
 * What prose counts and the words for it, from {@code rules/words/measures.yaml}.
 *
 * @param lexicon the words
 * @param all the measures
 */
public record Measures(Lexicon lexicon, List<Measure> all) {

    /** No words: nothing is understood. */
    public static final Measures NONE = new Measures(new Lexicon(List.of()), List.of());

    @JsonCreator
    static Measures of(
            @JsonProperty(value = "words", required = true) List<Word> words,
            @JsonProperty(value = "measures", required = true) List<Measure> measures) {
        for (Measure measure : measures) {
            for (List<String> notions : measure.ways()) {
                for (String notion : notions) {
                    if (words.stream().noneMatch(word -> word.key().equals(notion))) {
                        throw new FormMistake("key: " + measure.key(), "words 中没有名称 " + notion);
                    }
                }
            }
        }
        try {
            return new Measures(new Lexicon(words), List.copyOf(measures));
        } catch (IllegalArgumentException e) {
            throw new FormMistake(String.valueOf(e.getMessage()), "说法“" + e.getMessage() + "”的括号不配对，或说法过多");
        }
    }
}
