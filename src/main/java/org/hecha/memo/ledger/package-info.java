/**
 * Ledgers: all findings of a run in one file, for workbooks, other programs and CI. Each is written as a stream, a report
 * at a time; it knows audited reports and the titles of rules, and nothing else.
 */
@NullMarked
package org.hecha.memo.ledger;

import org.jspecify.annotations.NullMarked;
