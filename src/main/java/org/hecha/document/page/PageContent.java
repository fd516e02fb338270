package org.hecha.document.page;

import java.util.List;

/**
 * A page read: lines and tables from top to bottom.
 *
 * @param number of the page, from 1
 */
record PageContent(int number, float width, float height, List<Item> items) {

    PageContent {
        items = List.copyOf(items);
    }
}
