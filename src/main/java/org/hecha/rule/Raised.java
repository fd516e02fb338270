package org.hecha.rule;

import java.util.Map;

/**
 * A finding as its rule raised it, before it is numbered and sorted among the others.
 *
 * @param rule the DRL rule
 * @param severity as it is reported
 * @param message with all that is added to it
 * @param spot where
 * @param values by name
 * @param suggestion how to correct it; empty if none
 * @param discriminator tells findings of one rule at one place apart; empty if none
 */
record Raised(
        Declaration rule,
        Severity severity,
        String message,
        Spot spot,
        Map<String, Object> values,
        String suggestion,
        String discriminator) {}
