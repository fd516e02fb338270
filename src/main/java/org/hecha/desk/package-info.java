/**
 * The inspector's cabinet: cases with their files and results, decisions, who may do what and who did it. What is written
 * is on the disk before the call returns. Knows audits and the store; knows nothing of pages and requests.
 */
@NullMarked
package org.hecha.desk;

import org.jspecify.annotations.NullMarked;
