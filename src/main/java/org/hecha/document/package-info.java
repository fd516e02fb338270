/**
 * What a file holds: blocks in reading order, tables with their spans, and the place of each.
 * Tika stands in front (detection, the parser interface); one parser per format stands behind it.
 * Nothing here knows that reports exist.
 */
@NullMarked
package org.hecha.document;

import org.jspecify.annotations.NullMarked;
