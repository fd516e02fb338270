/**
 * Many reports: what each input of a sweep becomes, what is read and judged again and what is not, and what is new, fixed
 * or back since the sweep before. It joins audit and rule with the facts files of the workbench, and keeps all that it
 * knows in {@code store}; it prints nothing.
 */
@NullMarked
package org.hecha.sweep;

import org.jspecify.annotations.NullMarked;
