/**
 * The prescribed forms by year, loaded from {@code rules/forms/*.yaml}: sections, tables, identities, dates, legal basis.
 * What a form prescribes is said there and nowhere else. Nothing here knows files or findings.
 */
@NullMarked
package org.hecha.form;

import org.jspecify.annotations.NullMarked;
