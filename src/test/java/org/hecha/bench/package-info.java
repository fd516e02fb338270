/** What {@code src/bench/run} measures: the audit against bare Tika, in one run on the same files. No test lives here. */
@NullMarked
package org.hecha.bench;

import org.jspecify.annotations.NullMarked;
