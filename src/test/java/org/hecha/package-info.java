/** The whole program against reports whose figures and faults are known. */
@NullMarked
package org.hecha;

import org.jspecify.annotations.NullMarked;
