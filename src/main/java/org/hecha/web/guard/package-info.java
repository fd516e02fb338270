/**
 * Who may come in to the desk and what he may do there: host, origin, sign-in, roles, form tokens. Every request passes the
 * {@link org.hecha.web.guard.Gate} before any page sees it; what a page forgets to ask is refused.
 */
@NullMarked
package org.hecha.web.guard;

import org.jspecify.annotations.NullMarked;
