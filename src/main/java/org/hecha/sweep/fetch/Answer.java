package org.hecha.sweep.fetch;

import java.net.URI;
import java.util.Locale;

/**
 * What a site answered.
 *
 * @param from the address that answered, redirects followed
 * @param unchanged whether it is what was had the last time; then there are no bytes
 * @param content its bytes, unpacked
 * @param mediaType that it claims to be, without parameters, lower case; empty if it does not say
 * @param tag its {@code ETag}; empty if none
 * @param modified its {@code Last-Modified}, as it stands; empty if none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
public record Answer(URI from, boolean unchanged, byte[] content, String mediaType, String tag, String modified) {

    private static final int HEAD = 1_024;

    /** Whether it is a web page, by what it claims and how it begins. */
    public boolean isPage() {
        String head = new String(
                        content, 0, Math.min(content.length, HEAD), java.nio.charset.StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean packed = head.startsWith("pk") || head.startsWith("%pdf") || head.startsWith("\u00d0\u00cf");
        return !packed
                && (mediaType.equals("text/html")
                        || mediaType.equals("application/xhtml+xml")
                        || head.contains("<html")
                        || head.contains("<!doctype html"));
    }
}
