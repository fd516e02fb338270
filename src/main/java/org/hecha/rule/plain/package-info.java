/** Rules of people who do not write the rule language: Chinese sentences, and tables of them, turned into DRL. */
@NullMarked
package org.hecha.rule.plain;

import org.jspecify.annotations.NullMarked;
