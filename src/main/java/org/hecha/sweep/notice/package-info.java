/**
 * Tells people and programs how a sweep ended: by mail, by an HTTP request. It fails in sentences; no sweep fails with it.
 */
@NullMarked
package org.hecha.sweep.notice;

import org.jspecify.annotations.NullMarked;
