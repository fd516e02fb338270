package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Characters that stand for places in a file. A reader that is given a copy in which each letter is a mark of its own
 * tells by its answer where every letter of a document comes from, whatever it does with the text on the way.
 */
final class TextMarks<T> {

    private static final int FIRST = 0xF0000;
    private static final int FIRST_PLANE = 0xFFFE;
    private static final int SECOND = 0x100000;
    private static final int MOST = 2 * FIRST_PLANE;

    /**
     * Where a block or cell comes from.
     *
     * @param letters by the offset in its text; null for what is no letter of the file, as a blank
     * @param empty of a cell without words; null if it has some
     */
    record Origin<T>(List<@Nullable T> letters, @Nullable T empty) {

        /** Of the first letter from an offset on; null if there is none before the other offset. */
        @Nullable
        T first(int from, int to) {
            for (int i = from; i < to; i++) {
                if (letters.get(i) != null) {
                    return letters.get(i);
                }
            }
            return null;
        }

        /** Of the last letter before an offset. */
        @Nullable
        T last(int from, int to) {
            for (int i = to - 1; i >= from; i--) {
                if (letters.get(i) != null) {
                    return letters.get(i);
                }
            }
            return null;
        }
    }

    private final List<T> places = new ArrayList<>();
    private final List<Boolean> extra = new ArrayList<>();

    /** The mark of a letter. */
    String letter(T place) throws NoteException {
        return mark(place, false);
    }

    /** The mark of a place without letters: not part of the text. */
    String empty(T place) throws NoteException {
        return mark(place, true);
    }

    private String mark(T place, boolean isExtra) throws NoteException {
        int index = places.size();
        if (index >= MOST) {
            throw new NoteException("原件文字过多");
        }
        places.add(place);
        extra.add(isExtra);
        return Character.toString(index < FIRST_PLANE ? FIRST + index : SECOND + index - FIRST_PLANE);
    }

    private int index(int character) {
        int index = character >= SECOND ? character - SECOND + FIRST_PLANE : character - FIRST;
        return character >= FIRST && index < places.size() ? index : -1;
    }

    /** Whether a character may stay as it is: blanks, which readers treat in their own way. */
    static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character < ' ';
    }

    /**
     * Where a text comes from.
     *
     * @param text as read
     * @param marked the same read from the copy with marks
     * @throws NoteException if they are not the same text
     */
    Origin<T> origin(String text, String marked) throws NoteException {
        List<@Nullable T> letters = new ArrayList<>(text.length());
        T empty = null;
        int at = 0;
        for (int i = 0; i < marked.length(); i += Character.charCount(marked.codePointAt(i))) {
            int index = index(marked.codePointAt(i));
            if (index >= 0 && extra.get(index)) {
                empty = places.get(index);
                continue;
            }
            if (at >= text.length() || (index < 0 && text.codePointAt(at) != marked.codePointAt(i))) {
                throw differs();
            }
            for (int left = Character.charCount(text.codePointAt(at)); left > 0; left--, at++) {
                letters.add(index < 0 ? null : places.get(index));
            }
        }
        if (at < text.length() && !(text.isBlank() && empty != null)) {
            throw differs();
        }
        return new Origin<>(letters, empty);
    }

    static NoteException differs() {
        return new NoteException("原件结构复杂，文字的位置无法逐一对应");
    }
}
