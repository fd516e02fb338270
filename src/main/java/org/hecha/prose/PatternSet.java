package org.hecha.prose;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Many regular expressions that are looked for in the same texts. Each is tried only where a match of it can begin, which it
 * is asked once for every character that is met: an expression that fails on a character alone, and did not look behind it,
 * fails on all that begins so. Finds what {@link Matcher#find()} finds, but for matches of no character. Safe for many threads.
 */
public final class PatternSet {

    /** What asks for more than the characters of the match itself. */
    private static final Pattern LOOKS_BEFORE = Pattern.compile("\\(\\?<|\\\\[bBGA]|(?<!\\[)\\^");

    private final List<Pattern> patterns;
    private final boolean[] anywhere;
    /** For each character the numbers of the expressions that can begin with it. */
    private final AtomicReferenceArray<int[]> beginning = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    private PatternSet(List<Pattern> patterns) {
        this.patterns = patterns;
        this.anywhere = new boolean[patterns.size()];
        for (int i = 0; i < anywhere.length; i++) {
            anywhere[i] = LOOKS_BEFORE.matcher(patterns.get(i).pattern()).find();
        }
    }

    /**
     * @param expressions regular expressions
     * @throws java.util.regex.PatternSyntaxException if one is none
     */
    public static PatternSet of(List<String> expressions) {
        return new PatternSet(expressions.stream().map(Pattern::compile).toList());
    }

    /** Takes a match. */
    @FunctionalInterface
    public interface Match {
        void at(int start, int end);
    }

    /** Hands over the matches of every expression, from left to right. */
    public void find(String text, Match match) {
        Matcher[] matchers = new Matcher[patterns.size()];
        int[] from = new int[patterns.size()];
        for (int i = 0; i < text.length(); i++) {
            for (int number : beginningWith(text.charAt(i))) {
                if (i < from[number]) {
                    continue;
                }
                Matcher matcher = matchers[number];
                if (matcher == null) {
                    matcher = patterns.get(number)
                            .matcher(text)
                            .useTransparentBounds(true)
                            .useAnchoringBounds(false);
                    matchers[number] = matcher;
                }
                if (matcher.region(i, text.length()).lookingAt() && matcher.end() > i) {
                    match.at(i, matcher.end());
                    from[number] = matcher.end();
                }
            }
        }
    }

    private int[] beginningWith(char c) {
        int[] known = beginning.get(c);
        if (known == null) {
            String alone = String.valueOf(c);
            known = IntStream.range(0, patterns.size())
                    .filter(number -> anywhere[number] || canBegin(patterns.get(number), alone))
                    .toArray();
            beginning.set(c, known);
        }
        return known;
    }

    private static boolean canBegin(Pattern pattern, String alone) {
        Matcher matcher = pattern.matcher(alone);
        return Character.isSurrogate(alone.charAt(0)) || matcher.lookingAt() || matcher.hitEnd();
    }
}
