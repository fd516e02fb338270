/**
 * The audit as an Apache Spark job: the same reading, judging and words as on one machine, spread over many. The only package
 * that knows Spark; it is compiled into a jar of its own ({@code ./hecha cluster}).
 */
@NullMarked
package org.hecha.cluster;

import org.jspecify.annotations.NullMarked;
