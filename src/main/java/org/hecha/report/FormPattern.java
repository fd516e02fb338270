package org.hecha.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The regular expressions that forms give, compiled once: there are a few dozen, the same for every report. */
final class FormPattern {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private FormPattern() {}

    static Pattern of(String regex) {
        return COMPILED.computeIfAbsent(regex, Pattern::compile);
    }
}
