/** Parts of the audit, one by one, under JMH; {@code ./hecha bench parts}. */
package org.hecha.bench.parts;
