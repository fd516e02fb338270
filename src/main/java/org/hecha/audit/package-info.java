/**
 * One file from end to end: read, turned into facts, judged. Its result, an audited report, is what every output shows.
 * It joins document, form, report and rule; it knows no output.
 */
@NullMarked
package org.hecha.audit;

import org.jspecify.annotations.NullMarked;
