/**
 * The rule author's workbench: examples beside the rules, the answers to "is it right?", "why?" and "what does it say?".
 * It joins document, form, report, rule and audit; it prints nothing and knows no command line.
 */
@NullMarked
package org.hecha.workbench;

import org.jspecify.annotations.NullMarked;
