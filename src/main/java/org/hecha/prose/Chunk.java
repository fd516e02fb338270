package org.hecha.prose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words about one number: what they tell, and whether all of them are known. A number with an unknown word beside it is
 * not understood.
 */
final class Chunk {

    private static final String SKIPPED = "、，,：:（）()“”\"' \u3000\u00A0\t——…;；";
    private static final String UNIT_ENDS = "局镇乡县市区委办院厅所站队府处司会道心";

    private final String text;
    private final List<Token> tokens;
    private final int from;
    private final int to;
    /** The groups that its words are of. */
    private final Set<WordGroup> groups;

    private boolean clear = true;
    private String subject = "";

    private Chunk(String text, List<Token> tokens, int from, int to) {
        this.text = text;
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        this.groups = EnumSet.noneOf(WordGroup.class);
        for (Token token : tokens) {
            groups.add(token.group());
        }
    }

    /** The words from {@code from} to before {@code to}. */
    static Chunk of(String text, List<Token> all, int from, int to) {
        List<Token> inside = new ArrayList<>();
        for (Token token : all) {
            if (token.start() >= from && token.end() <= to) {
                inside.add(asAct(token));
            }
        }
        Chunk chunk = new Chunk(text, inside, from, to);
        chunk.lookForUnknown();
        return chunk;
    }

    /** 全部办结 before a number is an act like any other. */
    private static Token asAct(Token token) {
        return token.key().equals("all-closed") ? new Token(token.start(), token.end(), WordGroup.ACT, "close") : token;
    }

    private void lookForUnknown() {
        int at = from;
        boolean told = false;
        for (Token token : tokens) {
            unknown(at, token.start(), told);
            told |= token.group().tells();
            at = token.end();
        }
        unknown(at, to, true);
    }

    /** Words unknown before any that tell may name a unit: 水务局收到; all others leave the number not understood. */
    private void unknown(int start, int end, boolean told) {
        int first = start;
        while (first < end && SKIPPED.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        int last = end;
        while (last > first && SKIPPED.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        if (first == last) {
            return;
        }
        if (!told && last - first > 1 && UNIT_ENDS.indexOf(text.charAt(last - 1)) >= 0) {
            subject = text.substring(first, last);
        } else {
            clear = false;
        }
    }

    boolean isClear() {
        return clear && !has(WordGroup.NARROW);
    }

    /** Whether every word of it is known, whatever it tells. */
    boolean isKnown() {
        return clear;
    }

    boolean tells() {
        for (Token token : tokens) {
            if (token.group().tells()) {
                return true;
            }
        }
        return false;
    }

    boolean has(WordGroup group) {
        return groups.contains(group);
    }

    Set<WordGroup> groups() {
        return groups;
    }

    Set<String> keys(WordGroup group) {
        if (!has(group)) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        for (Token token : tokens) {
            if (token.group() == group) {
                keys.add(token.key());
            }
        }
        return keys;
    }

    List<Token> all(WordGroup group) {
        if (!has(group)) {
            return List.of();
        }
        List<Token> found = new ArrayList<>();
        for (Token token : tokens) {
            if (token.group() == group) {
                found.add(token);
            }
        }
        return found;
    }

    String subject() {
        return subject;
    }

    /** Whether the last word but neutral ones is of this group. */
    boolean endsWith(WordGroup group) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            WordGroup found = tokens.get(i).group();
            if (found != WordGroup.NEUTRAL && found != WordGroup.TOTAL) {
                return found == group;
            }
        }
        return false;
    }

    /** The acts; one that only describes what another is done to is left out: 答复收到的申请. */
    List<Token> acts() {
        List<Token> acts = all(WordGroup.ACT);
        if (acts.size() < 2) {
            return acts;
        }
        List<Token> main = new ArrayList<>(acts);
        main.removeIf(act -> act.end() < text.length() && text.charAt(act.end()) == '的');
        return main.isEmpty() ? acts : main;
    }

    boolean isDescribed(Token token) {
        return token.end() < text.length() && text.charAt(token.end()) == '的';
    }

    /** Whether the tokens stand side by side: between each two a word such as 并 or a 、. */
    boolean areJoined(List<Token> side) {
        for (int i = 1; i < side.size(); i++) {
            int start = side.get(i - 1).end();
            int end = side.get(i).start();
            boolean joined = text.substring(start, end).indexOf('、') >= 0
                    || tokens.stream()
                            .anyMatch(token ->
                                    token.group() == WordGroup.JOIN && token.start() >= start && token.end() <= end);
            if (!joined) {
                return false;
            }
        }
        return true;
    }
}
