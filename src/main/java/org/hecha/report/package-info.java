/**
 * The facts that rules reason about, and how they are read out of a document with the help of the forms.
 * Facts name what stands in the report and where; they never judge it. Nothing here knows Drools or memos.
 */
@NullMarked
package org.hecha.report;

import org.jspecify.annotations.NullMarked;
