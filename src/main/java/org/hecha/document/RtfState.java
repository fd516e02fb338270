package org.hecha.document;

/** What an RTF group inherits from the group around it and loses when it ends. */
final class RtfState {

    /** Where the text of a group goes. */
    enum Destination {
        /** The story of the state. */
        TEXT,
        /** Nowhere. */
        SKIP,
        /** A shape: only its text frames and pictures count. */
        SHAPE,
        /** Two spellings of the same, of which the Unicode one counts. */
        SPELLINGS,
        FONTS,
        LABEL,
        /** What a field computes. */
        INSTRUCTION,
        INFO,
        TITLE,
        AUTHOR,
        CREATED,
        MODIFIED,
        NESTED_ROW
    }

    Destination destination = Destination.TEXT;
    Story story = Story.BODY;
    /** Whether the group is a note, comment or header of its own. */
    boolean beginsStory;
    /** Whether the group began with {@code \*}. */
    boolean optional;

    /** Where the link leads whose words these are; empty outside links. */
    String link = "";

    int font = -1;
    int fallbackCharacters = 1;
    boolean deleted;
    boolean hidden;
    boolean inTable;
    int tableDepth;
    int outlineLevel;

    RtfState inner() {
        RtfState inner = new RtfState();
        inner.destination = destination;
        inner.story = story;
        inner.link = link;
        inner.font = font;
        inner.fallbackCharacters = fallbackCharacters;
        inner.deleted = deleted;
        inner.hidden = hidden;
        inner.inTable = inTable;
        inner.tableDepth = tableDepth;
        inner.outlineLevel = outlineLevel;
        return inner;
    }

    /** The story of a run with these properties. */
    Story storyOfRun() {
        if (deleted) {
            return Story.DELETED;
        }
        return hidden ? Story.HIDDEN : story;
    }
}
