package org.hecha.document;

import java.util.List;

/**
 * Where a note stands on a page.
 *
 * @param note its number
 * @param page from 1; a note whose words go on overleaf has a spot on both pages
 * @param boxes of its words, one for each line; of what is absent, one without width where it should be
 */
public record NoteSpot(int note, int page, List<Box> boxes) {

    public NoteSpot {
        boxes = List.copyOf(boxes);
    }
}
