/** The reference of a rule folder as pages: what each rule says, on what basis, with its examples. */
@NullMarked
package org.hecha.workbench.reference;

import org.jspecify.annotations.NullMarked;
