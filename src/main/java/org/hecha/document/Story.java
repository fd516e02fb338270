package org.hecha.document;

/** The stream of text that a paragraph belongs to. Only {@link #BODY} is what the office publishes as its report. */
public enum Story {
    BODY,
    HEADER,
    FOOTER,
    FOOTNOTE,
    TEXT_BOX,
    COMMENT,
    /** A table of contents: repeats headings, with page numbers. */
    CONTENTS,
    /** Text that a tracked change has deleted but that is still in the file. */
    DELETED,
    /** Text formatted as hidden. */
    HIDDEN
}
