package org.hecha.document;

import java.util.List;
import org.hecha.document.page.Rect;

/**
 * Where a note stands on a page.
 *
 * @param page from 1
 * @param boxes of the words, one for each line; of a point, one of no width
 * @param point whether it is about no words
 */
record PageMark(int page, List<Rect> boxes, boolean point) {}
