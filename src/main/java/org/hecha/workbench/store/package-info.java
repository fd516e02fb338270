/** The facts of audited reports on disk: rules are run on them again without the reports being read again. */
@NullMarked
package org.hecha.workbench.store;

import org.jspecify.annotations.NullMarked;
