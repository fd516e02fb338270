/** What of a report the rules watch, and how the rules fare over stored reports. */
@NullMarked
package org.hecha.workbench.coverage;

import org.jspecify.annotations.NullMarked;
