/**
 * Reads untrusted files in processes of their own, so that a crash, a hang or a lack of memory costs one file only.
 * It knows the documents and their reader; nothing here knows a format.
 */
@NullMarked
package org.hecha.document.worker;

import org.jspecify.annotations.NullMarked;
