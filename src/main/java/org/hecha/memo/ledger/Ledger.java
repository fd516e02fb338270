package org.hecha.memo.ledger;

import java.io.Closeable;
import java.io.IOException;
import org.hecha.audit.AuditedReport;

/** One file with the findings of many reports. It is complete only once it is closed. */
public interface Ledger extends Closeable {

    /**
     * Writes a report.
     *
     * @throws IOException if the disk does not take it
     */
    void add(AuditedReport audited) throws IOException;
}
