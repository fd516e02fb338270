/**
 * The original, annotated: each finding written in where it belongs, in the file's own format where that can carry notes,
 * else in a page that shows the text. Here findings become notes about places of the document that was read; how a note
 * is written into a file of some format is the business of {@code document}, which knows formats and no findings. It is
 * part of the memos because it shows every finding it is given, adds none and drops none; it stands apart because, unlike a
 * memo, it needs the document and its facts.
 */
@NullMarked
package org.hecha.memo.annotate;

import org.jspecify.annotations.NullMarked;
