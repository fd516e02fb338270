package org.hecha.audit.compare;

import org.hecha.audit.AuditedReport;
import org.hecha.document.Document;
import org.hecha.report.ReportFacts;

/** A report with its result and all that was read of it. */
public record ReadReport(AuditedReport audited, ReportFacts facts, Document document) {}
