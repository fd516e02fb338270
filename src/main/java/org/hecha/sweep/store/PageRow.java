package org.hecha.sweep.store;

/**
 * What a web address gave the last time.
 *
 * @param url as it is asked for
 * @param tag its {@code ETag}; empty if none
 * @param modified its {@code Last-Modified}; empty if none
 * @param sha256 of its bytes
 * @param attachment address of the file that the page leads to; empty if it is looked at itself
 * @param readerKey what decided that
 */
public record PageRow(String url, String tag, String modified, String sha256, String attachment, String readerKey) {}
