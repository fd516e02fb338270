package org.hecha.cli;

import java.io.IOException;
import org.hecha.audit.AuditedReport;
import org.hecha.memo.MemoException;
import org.hecha.memo.paper.MemoWriter;

/**
 * Writer and folder of memos.
 *
 * @param writer makes them
 * @param folder takes them
 */
record Memos(MemoWriter writer, MemoFolder folder) {

    /** The memos of a report. */
    void write(AuditedReport audited) throws MemoException, IOException {
        for (MemoWriter.Made made : writer.of(audited)) {
            folder.write(audited.source(), made.suffix(), made.bytes());
        }
    }

    /** The memos on all reports. */
    void finish() throws MemoException, IOException {
        for (MemoWriter.Made made : writer.ofRun()) {
            folder.writeOfRun(made.suffix(), made.bytes());
        }
    }
}
