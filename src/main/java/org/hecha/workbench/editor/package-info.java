/** What editors need to complete and check rules and the YAML files beside them: the classes of the facts, schemas, snippets. */
@NullMarked
package org.hecha.workbench.editor;

import org.jspecify.annotations.NullMarked;
