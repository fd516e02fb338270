package org.hecha.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a rule, taken apart by their text, so that each can be asked alone.
 *
 * @param offset in the file
 * @param text as it stands
 * @param keyword {@code not} or {@code exists}; empty for others
 * @param name the variable that a pattern is bound to; empty if none
 * @param type of the fact; empty for what is no single pattern
 * @param constraints of a pattern
 * @param source what follows the pattern: {@code from …}
 */
record ConditionText(
        int offset,
        String text,
        String keyword,
        String name,
        String type,
        List<Constraint> constraints,
        String source) {

    private static final Pattern HEAD =
            Pattern.compile("^(?:(not|exists)\\s+)?\\(?\\s*(?:(\\$[\\p{L}\\p{N}_]+)\\s*:\\s*)?([A-Z][\\w.]*)\\s*\\(");
    private static final Pattern OPEN_END =
            Pattern.compile("(?s).*(\\bnot|\\bexists|\\band|\\bor|\\bfrom|&&|\\|\\|)\\s*$");
    private static final Pattern OPEN_START = Pattern.compile("(?s)^\\s*(from|and|or|over|&&|\\|\\|)\\b.*");

    /** One condition on a fact, at an offset of the file. */
    record Constraint(int offset, String text) {}

    /** Of the rule that begins at an offset. */
    static List<ConditionText> of(DrlText text, int start) {
        int when = text.word("when", start);
        int then = text.word("then", Math.max(start, when));
        List<ConditionText> conditions = new ArrayList<>();
        if (when < 0 || then < 0) {
            return conditions;
        }
        int from = when + "when".length();
        int depth = 0;
        for (int at = from; at <= then; at++) {
            char c = at == then ? '\n' : text.code().charAt(at);
            depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
            boolean whole =
                    c == '\n' && depth == 0 && !text.code().substring(from, at).isBlank();
            if (whole && (at == then || !goesOn(text.code(), from, at, then))) {
                conditions.add(one(text, from, at));
                from = at;
            }
        }
        return conditions;
    }

    private static boolean goesOn(String code, int from, int at, int then) {
        return OPEN_END.matcher(code.substring(from, at)).matches()
                || OPEN_START.matcher(code.substring(at, then)).matches();
    }

    private static ConditionText one(DrlText file, int from, int to) {
        int start = from;
        while (start < to && (Character.isWhitespace(file.text().charAt(start)) || isComment(file, start))) {
            start++;
        }
        String text = file.text().substring(start, to).strip();
        String code = file.code().substring(start, start + text.length());
        Matcher head = HEAD.matcher(code);
        if (!head.find()) {
            return new ConditionText(start, text, "", "", "", List.of(), "");
        }
        int close = closing(code, head.end());
        String keyword = orEmpty(head.group(1));
        String rest = close < 0 ? "" : code.substring(close + 1).strip();
        boolean single = close >= 0 && (rest.isEmpty() || rest.equals(")") || rest.startsWith("from"));
        if (!single || (rest.startsWith("from") && !keyword.isEmpty())) {
            return new ConditionText(start, text, "", "", "", List.of(), "");
        }
        List<Constraint> constraints = new ArrayList<>();
        int begin = head.end();
        int depth = 0;
        for (int at = head.end(); at <= close; at++) {
            char c = code.charAt(at);
            if (depth == 0 && (c == ',' || at == close)) {
                String constraint = text.substring(begin, at);
                if (!constraint.isBlank()) {
                    int lead = constraint.length() - constraint.stripLeading().length();
                    constraints.add(new Constraint(start + begin + lead, constraint.strip()));
                }
                begin = at + 1;
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
        }
        String source = rest.startsWith("from") ? text.substring(text.indexOf("from", close)) : "";
        return new ConditionText(start, text, keyword, orEmpty(head.group(2)), head.group(3), constraints, source);
    }

    /** Comments are blanked in the code, and not in the text. */
    private static boolean isComment(DrlText file, int at) {
        return file.code().charAt(at) == ' ' && file.text().charAt(at) != ' ';
    }

    private static int closing(String code, int from) {
        int depth = 1;
        for (int at = from; at < code.length(); at++) {
            depth += code.charAt(at) == '(' ? 1 : code.charAt(at) == ')' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** The pattern with its first constraints only, bound to a name, without {@code not} and {@code exists}. */
    String pattern(String bound, int count) {
        List<String> some =
                constraints.subList(0, count).stream().map(Constraint::text).toList();
        return bound + " : " + type + "( " + String.join(", ", some) + " ) " + source;
    }
}
