/**
 * Memos as PDF files, from the pages that browsers get with a style sheet for paper. Nothing outside the page is read but
 * fonts, which the file carries. Knows nothing of what a memo says.
 */
@NullMarked
package org.hecha.memo.pdf;

import org.jspecify.annotations.NullMarked;
