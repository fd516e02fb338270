package org.hecha.document;

import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is being read: its own text, and beside it what is deleted, hidden or anchored in it. */
final class OpenParagraph {

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder aside = new StringBuilder();
    private final List<Piece> after = new ArrayList<>();

    private Story asideStory = Story.BODY;

    /** Adds text; any story but {@link Story#BODY} keeps it out of the paragraph's own text. */
    void append(String words, Story story) {
        if (story != asideStory) {
            endAside();
            asideStory = story;
        }
        (story == Story.BODY ? text : aside).append(words);
    }

    void anchor(List<Piece> pieces) {
        endAside();
        after.addAll(pieces);
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    /** Ends with white space, or holds nothing yet. */
    boolean endsBlank() {
        StringBuilder last = asideStory == Story.BODY ? text : aside;
        return last.isEmpty() || Character.isWhitespace(last.charAt(last.length() - 1));
    }

    /** The finished paragraph and what follows it. */
    List<Piece> close(String label, int level, Story story) {
        endAside();
        List<Piece> pieces = new ArrayList<>(after.size() + 1);
        pieces.add(new Piece.Words(text.toString(), label, level, story));
        pieces.addAll(after);
        return pieces;
    }

    private void endAside() {
        if (!aside.toString().isBlank()) {
            after.add(new Piece.Words(aside.toString(), "", 0, asideStory));
        }
        aside.setLength(0);
    }
}
