/**
 * What the sweeps of a store come to: a page with charts, and samples for inspection by hand. Reads the store; changes
 * nothing, prints nothing.
 */
@NullMarked
package org.hecha.sweep.trends;

import org.jspecify.annotations.NullMarked;
