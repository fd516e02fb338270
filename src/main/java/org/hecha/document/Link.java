package org.hecha.document;

/**
 * A link out of a document; jumps inside it are none. Never followed.
 *
 * @param target as the file states it: an address, a path, whatever a reader would be sent to
 * @param words that the reader sees and clicks; empty for a picture or where the format does not say
 * @param place the words, else the block or cell that holds them; {@link Place#DOCUMENT} where that is not known
 */
public record Link(String target, String words, Place place) {}
