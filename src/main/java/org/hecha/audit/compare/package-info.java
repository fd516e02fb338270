/** A report and its correction, side by side. Knows two audited reports with all that was read of them; no output. */
@NullMarked
package org.hecha.audit.compare;

import org.jspecify.annotations.NullMarked;
