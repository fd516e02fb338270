/** What {@code src/bench} runs: the audit against bare Tika on the same files; recall and false alarms on generated reports. */
@NullMarked
package org.hecha.bench;

import org.jspecify.annotations.NullMarked;
