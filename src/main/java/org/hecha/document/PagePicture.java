package org.hecha.document;

import java.util.List;

/**
 * What a page looks like.
 *
 * @param page its number, from 1
 * @param width in points, as {@link Box} counts them
 * @param height in points
 * @param layers pictures that lie upon each other and cover the page, the lowest first, each as a {@code data:} address
 * @param redrawn whether it is drawn after what was read instead of what the file paints: characters and rulings, no
 *     colours and pictures
 */
public record PagePicture(int page, float width, float height, List<String> layers, boolean redrawn) {

    public PagePicture {
        layers = List.copyOf(layers);
    }
}
