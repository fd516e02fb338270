/** What differs between two rule folders, as a reader of the rules would say it. */
@NullMarked
package org.hecha.workbench.diff;

import org.jspecify.annotations.NullMarked;
