package org.hecha.cli;

import java.io.IOException;
import org.hecha.audit.AuditedReport;

/** Shows audited reports on standard output, one after the other as they come. */
sealed interface ReportOutput permits JsonOutput, JsonLinesOutput, TextOutput {

    void report(AuditedReport audited) throws IOException;

    /** After the last report. */
    void end(Tally tally) throws IOException;
}
