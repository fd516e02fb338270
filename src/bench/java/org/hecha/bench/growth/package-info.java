/** How cost grows with the number of reports, the number of rules and the length of a report; {@code ./hecha bench growth}. */
@NullMarked
package org.hecha.bench.growth;

import org.jspecify.annotations.NullMarked;
