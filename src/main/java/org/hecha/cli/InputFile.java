package org.hecha.cli;

import java.nio.file.Path;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.UnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * A file to audit.
 *
 * @param source the path as the user gave it, with {@code /} between its parts; of a file in an archive then {@code !/}
 *     and its path there
 * @param file where it is, or the archive that it is in
 * @param content what it holds, if it is in an archive; null else
 */
record InputFile(String source, Path file, Auditor.@Nullable Content content) {

    InputFile(String source, Path file) {
        this(source, file, null);
    }

    Document read(Documents documents) throws UnreadableException {
        return content == null ? documents.read(source, file) : documents.read(source, content.read());
    }

    AuditedReport audited(Auditor auditor) {
        return content == null ? auditor.audit(source, file) : auditor.audit(source, content);
    }
}
