package org.hecha.rule.plain;

/**
 * What is wrong with rules in plain words.
 *
 * @param origin where
 * @param message one sentence in Chinese
 * @param hint the way out; empty where nothing certain can be said
 */
public record Mistake(Origin origin, String message, String hint) {}
