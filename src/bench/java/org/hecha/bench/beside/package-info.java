/** The audit beside what a user would take instead; {@code ./hecha bench beside}. */
@NullMarked
package org.hecha.bench.beside;

import org.jspecify.annotations.NullMarked;
