package org.hecha.document;

/** A piece of a document, in reading order: a paragraph, a table or an image. */
public sealed interface Block permits Paragraph, Table, Image {

    Place place();
}
