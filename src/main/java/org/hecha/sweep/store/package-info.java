/**
 * What sweeps remember, in SQLite or PostgreSQL: {@code V1__sweeps.sql} describes the tables. The only package that knows
 * databases; it knows nothing of rules and reports but their names.
 */
@NullMarked
package org.hecha.sweep.store;

import org.jspecify.annotations.NullMarked;
