package org.hecha.prose;

/**
 * A known word where it stands.
 *
 * @param start offset of its first character
 * @param end offset after it
 * @param group the part it plays
 * @param key the notion; for a year its digits
 */
record Token(int start, int end, WordGroup group, String key) {}
