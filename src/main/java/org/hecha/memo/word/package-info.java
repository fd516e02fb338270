/**
 * Memos as Word files, from Word files as templates: {@code ${fields}} and {@code <#directives>} of Freemarker, typed into
 * a document in a word processor. Knows nothing of what a memo says.
 */
@NullMarked
package org.hecha.memo.word;

import org.jspecify.annotations.NullMarked;
