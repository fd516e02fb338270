package org.hecha.document;

/**
 * A picture; its content is not read.
 *
 * @param name the file name or path that the document keeps for it; empty if none
 * @param description its alternative text; empty if none
 * @param place where it stands
 */
public record Image(String name, String description, Place place) implements Block {}
