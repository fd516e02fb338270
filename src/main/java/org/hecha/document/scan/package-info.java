/**
 * Pictures of pages: made even and straight, their rulings found, their lines of text cut out and given to whatever
 * recognises characters here. What comes out is a {@link org.hecha.document.page.Page}, laid out like any other. It
 * knows neither PDF nor OFD.
 */
@NullMarked
package org.hecha.document.scan;

import org.jspecify.annotations.NullMarked;
