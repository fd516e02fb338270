/** What an edit of the rules does to the reports whose facts are stored. */
@NullMarked
package org.hecha.workbench.impact;

import org.jspecify.annotations.NullMarked;
