/** Which memos there are, in which formats, and what one run makes of them. */
@NullMarked
package org.hecha.memo.paper;

import org.jspecify.annotations.NullMarked;
