/**
 * What stands on pages: glyphs and rulings become lines, and lines become paragraphs and grids that run on over page
 * breaks. Any format with pages (PDF, OFD, a scan that was read) can hand its glyphs in; nothing here knows a format.
 */
@NullMarked
package org.hecha.document.page;

import org.jspecify.annotations.NullMarked;
