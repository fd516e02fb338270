package org.hecha.prose;

import java.util.List;

/**
 * A notion and the ways to say it.
 *
 * @param key its name: {@code receive}
 * @param group the part it plays
 * @param words the ways to say it, as {@link Phrase} writes them
 */
public record Word(String key, WordGroup group, List<String> words) {}
