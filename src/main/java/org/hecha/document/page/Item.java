package org.hecha.document.page;

/** What a page holds from top to bottom, before anything is joined over page breaks. */
sealed interface Item permits Line, GridTable {

    Rect box();
}
