/**
 * Sweeps by the clock: what is due when, and a runner that does it. Schedules stand beside the store, so that they outlive
 * every runner, and any number of runners may look at them: each sweep is run by one.
 */
@NullMarked
package org.hecha.sweep.store.schedule;

import org.jspecify.annotations.NullMarked;
