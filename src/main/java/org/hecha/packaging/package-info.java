/**
 * What the build does once so that no start of the program has to: rules, forms and scoring as classes, lambdas and records'
 * methods as plain code. Runs between compiling and testing, so that tests run on what is shipped; not in the program's jar.
 */
@NullMarked
package org.hecha.packaging;

import org.jspecify.annotations.NullMarked;
