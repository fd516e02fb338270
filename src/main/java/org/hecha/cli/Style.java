package org.hecha.cli;

import org.hecha.audit.Verdict;
import org.hecha.rule.Severity;

/**
 * Colours on a terminal.
 *
 * @param coloured whether there are any
 */
record Style(boolean coloured) {

    String bold(String words) {
        return sgr("1", words);
    }

    String faint(String words) {
        return sgr("2", words);
    }

    String of(Severity severity, String words) {
        return switch (severity) {
            case ERROR -> sgr("1;31", words);
            case WARNING -> sgr("33", words);
            case NOTE -> sgr("36", words);
        };
    }

    String of(Verdict verdict, String words) {
        return verdict == Verdict.PASSED ? sgr("32", words) : sgr("1;31", words);
    }

    /** Select graphic rendition, ECMA-48 section 8.3.117. */
    private String sgr(String codes, String words) {
        return coloured ? "\u001b[" + codes + "m" + words + "\u001b[0m" : words;
    }
}
