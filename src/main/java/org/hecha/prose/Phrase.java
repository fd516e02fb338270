package org.hecha.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ways of saying in short: {@code 上[一]年[度](结转|转入)}, square brackets for what may be missing, round ones for what to choose from. */
final class Phrase {

    private static final int MOST = 4000;

    private Phrase() {}

    /**
     * All ways that are meant.
     *
     * @throws IllegalArgumentException if a bracket is not closed, or they are more than {@value #MOST}
     */
    static Set<String> ways(String phrase) {
        List<String> ways = new ArrayList<>(List.of(""));
        int i = 0;
        while (i < phrase.length()) {
            char c = phrase.charAt(i);
            if (c != '[' && c != '(') {
                ways.replaceAll(way -> way + c);
                i++;
                continue;
            }
            int end = closing(phrase, i);
            List<String> choices = choices(phrase.substring(i + 1, end));
            if (c == '[') {
                choices.add("");
            }
            ways = combined(ways, choices);
            if (ways.size() > MOST) {
                throw new IllegalArgumentException(phrase);
            }
            i = end + 1;
        }
        Set<String> distinct = new LinkedHashSet<>(ways);
        distinct.remove("");
        return distinct;
    }

    private static List<String> combined(List<String> heads, List<String> tails) {
        List<String> combined = new ArrayList<>();
        for (String head : heads) {
            for (String tail : tails) {
                combined.add(head + tail);
            }
        }
        return combined;
    }

    /** The alternatives between the bars that stand in no inner bracket. */
    private static List<String> choices(String inside) {
        List<String> choices = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= inside.length(); i++) {
            char c = i == inside.length() ? '|' : inside.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if (c == ']' || c == ')') {
                depth--;
            } else if (c == '|' && depth == 0) {
                choices.addAll(ofChoice(inside.substring(from, i)));
                from = i + 1;
            }
        }
        return choices;
    }

    private static List<String> ofChoice(String choice) {
        return choice.isEmpty() ? List.of("") : new ArrayList<>(ways(choice));
    }

    private static int closing(String phrase, int open) {
        int depth = 0;
        for (int i = open; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '[' || c == '(') {
                depth++;
            } else if ((c == ']' || c == ')') && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(phrase);
    }
}
