package org.hecha.across;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What everybody writes: that two reports say it is no copying. */
public final class SetPhrases {

    /** A report without any. */
    public static final SetPhrases NONE = new SetPhrases(List.of());

    private static final Pattern TITLES =
            Pattern.compile("《[^》]{1,80}》|[（(][^（）()]{0,40}[〔\\[][0-9]{4}[〕\\]][^（）()]{0,20}[）)]");

    private final List<Pattern> patterns;

    private SetPhrases(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * @param expressions regular expressions
     * @throws java.util.regex.PatternSyntaxException if one is none
     */
    public static SetPhrases of(List<String> expressions) {
        return new SetPhrases(expressions.stream().map(Pattern::compile).toList());
    }

    /** Marks the characters of a text that belong to a set phrase or to the title of a law or notice. */
    void mark(String text, boolean[] dropped) {
        mark(TITLES.matcher(text), dropped);
        for (Pattern pattern : patterns) {
            mark(pattern.matcher(text), dropped);
        }
    }

    private static void mark(Matcher matcher, boolean[] dropped) {
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                dropped[i] = true;
            }
        }
    }
}
