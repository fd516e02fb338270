package org.hecha.workbench.store;

import org.hecha.report.ReportFacts;

/**
 * The facts of a report as they were stored.
 *
 * @param source path of the report when it was audited
 * @param sha256 of the report's bytes
 * @param forms digest of the forms, laws and words that the facts were read with
 * @param facts what was read
 */
public record StoredFacts(String source, String sha256, String forms, ReportFacts facts) {}
