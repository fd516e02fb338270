package org.hecha.document.page;

/** What a document of pages holds in reading order, joined over page breaks. */
public sealed interface Piece permits Words, GridTable {}
