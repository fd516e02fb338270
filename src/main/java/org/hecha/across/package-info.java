/**
 * Reports beside other reports: last year's of the unit, those of its peers and of its children, the same report as it was
 * seen before. What one report is to the others becomes facts that rules judge. Knows the facts of reports; no files, no
 * stores, no findings.
 */
@NullMarked
package org.hecha.across;

import org.jspecify.annotations.NullMarked;
