/**
 * What numbers in Chinese prose say: how many, of what, of whom, of which year, as part of what. Knows text with offsets and the
 * words it is given; no documents, no forms, no reports.
 */
@NullMarked
package org.hecha.prose;

import org.jspecify.annotations.NullMarked;
