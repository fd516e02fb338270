package org.hecha.across;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hecha.prose.PatternSet;

/** What everybody writes: that two reports say it is no copying. */
public final class SetPhrases {

    private static final String TITLES = "《[^》]{1,80}》|[（(][^（）()]{0,40}[〔\\[][0-9]{4}[〕\\]][^（）()]{0,20}[）)]";

    /** A report without any. */
    public static final SetPhrases NONE = of(List.of());

    private final PatternSet patterns;

    private SetPhrases(PatternSet patterns) {
        this.patterns = patterns;
    }

    /**
     * @param expressions regular expressions
     * @throws java.util.regex.PatternSyntaxException if one is none
     */
    public static SetPhrases of(List<String> expressions) {
        return new SetPhrases(PatternSet.of(
                Stream.concat(Stream.of(TITLES), expressions.stream()).toList()));
    }

    /** Marks the characters of a text that belong to a set phrase or to the title of a law or notice. */
    void mark(String text, boolean[] dropped) {
        patterns.find(text, (start, end) -> Arrays.fill(dropped, start, end, true));
    }
}
