package org.hecha.document;

import java.util.List;

/**
 * What a document looks like.
 *
 * @param pages how many it has; 0 where the format has none
 * @param pictures of those that were asked for
 */
public record PagePictures(int pages, List<PagePicture> pictures) {

    /** Of a format without pages. */
    public static final PagePictures NONE = new PagePictures(0, List.of());

    public PagePictures {
        pictures = List.copyOf(pictures);
    }
}
