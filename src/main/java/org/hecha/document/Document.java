package org.hecha.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file holds.
 *
 * @param source the file's name as the user gave it
 * @param mediaType as detected by content, without parameters
 * @param sha256 of the file's bytes, lower-case hexadecimal
 * @param blocks in reading order, with {@link Place#block()} counting from 1
 * @param properties what the file says of itself ({@code title}, {@code author}, {@code created}, {@code published},
 *     {@code producer}, …), sorted by name; only what is there
 * @param links where it sends its readers, in reading order
 */
public record Document(
        String source,
        String mediaType,
        String sha256,
        List<Block> blocks,
        Map<String, String> properties,
        List<Link> links) {

    /** Property: how many pages are pictures that were not read; absent if none. */
    public static final String UNREAD_PICTURES = "unreadPictures";

    public Document {
        blocks = List.copyOf(blocks);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        links = List.copyOf(links);
    }

    /** A document without links. */
    public Document(
            String source, String mediaType, String sha256, List<Block> blocks, Map<String, String> properties) {
        this(source, mediaType, sha256, blocks, properties, List.of());
    }
}
