/**
 * Rendering: audited reports to memos by templates. A renderer shows every finding it is given, adds none and drops none,
 * and reads neither files nor rules again.
 */
@NullMarked
package org.hecha.memo;

import org.jspecify.annotations.NullMarked;
