package org.hecha.desk;

/**
 * A file that is kept beside the store.
 *
 * @param sha256 of its bytes
 * @param size in bytes
 */
public record Upload(String sha256, int size) {}
