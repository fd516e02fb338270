/**
 * Reports on web sites: one address in, its bytes out, or one sentence that says why not. Everything that comes back over
 * the net is untrusted, and no request goes where an outsider could send it without being asked.
 */
@NullMarked
package org.hecha.sweep.fetch;

import org.jspecify.annotations.NullMarked;
