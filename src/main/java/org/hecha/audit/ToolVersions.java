package org.hecha.audit;

import java.util.Map;

/**
 * What made a result, so that it can be made again byte for byte.
 *
 * @param name {@code hecha}
 * @param version of the program
 * @param rules SHA-256 over the rule files, first 16 hexadecimal digits
 * @param ruleCount number of rules in the book
 * @param forms SHA-256 over the forms, first 16 hexadecimal digits
 * @param regimes titles of the forms, by id
 */
public record ToolVersions(
        String name, String version, String rules, int ruleCount, String forms, Map<String, String> regimes) {}
