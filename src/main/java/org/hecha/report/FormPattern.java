package org.hecha.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression that a form gives, compiled once: there are a few dozen, the same for every report. */
final class FormPattern {

    private static final Map<String, FormPattern> COMPILED = new ConcurrentHashMap<>();

    private final Pattern pattern;
    /** Words that every match holds, which are looked for much faster; may be empty. */
    private final String always;

    private FormPattern(String regex) {
        this.pattern = Pattern.compile(regex);
        this.always = always(regex);
    }

    static FormPattern of(String regex) {
        return COMPILED.computeIfAbsent(regex, FormPattern::new);
    }

    boolean mayBeIn(String text) {
        return text.contains(always);
    }

    boolean isIn(String text) {
        return mayBeIn(text) && matcher(text).find();
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** The longest run of ideographs outside all brackets; none where there is a choice between whole patterns. */
    static String always(String regex) {
        String longest = "";
        StringBuilder run = new StringBuilder();
        int groups = 0;
        int classes = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean outside = groups == 0 && classes == 0;
            if (outside && c == '|') {
                return "";
            }
            if (outside && c >= '\u4e00' && c <= '\u9fff' && !isOptional(regex, i + 1)) {
                run.append(c);
                longest = run.length() > longest.length() ? run.toString() : longest;
            } else {
                run.setLength(0);
            }
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                classes += c == '[' ? 1 : -1;
            } else if (classes == 0 && (c == '(' || c == ')')) {
                groups += c == '(' ? 1 : -1;
            }
        }
        return longest;
    }

    /** Whether the character before is repeated or may be left out. */
    private static boolean isOptional(String regex, int next) {
        return next < regex.length() && "?*{+".indexOf(regex.charAt(next)) >= 0;
    }
}
