/**
 * The inspector's desk: pages in a browser, for people who use no terminal. It reads files in processes of their own,
 * shows what the packages to its left know, and holds no knowledge of reports itself. None of it is loaded by an audit.
 */
@NullMarked
package org.hecha.web;

import org.jspecify.annotations.NullMarked;
