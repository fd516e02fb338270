/**
 * The command line: what people type, what they see on the terminal, exit codes.
 * It knows every package to its left and holds no knowledge of reports of its own.
 */
@NullMarked
package org.hecha.cli;

import org.jspecify.annotations.NullMarked;
