package org.hecha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hecha.audit.AuditedReport;
import org.hecha.audit.Auditor;
import org.hecha.document.Document;
import org.hecha.document.Documents;
import org.hecha.document.Limits;
import org.hecha.document.UnreadableException;
import org.hecha.sweep.FileMark;
import org.jspecify.annotations.Nullable;

/**
 * A file to audit.
 *
 * @param source the path as the user gave it, with {@code /} between its parts; of a file in an archive then {@code !/}
 *     and its path there
 * @param file where it is, or the archive that it is in
 * @param content what it holds, if it is in an archive; null else
 * @param archive how the archive looked before it was opened, see {@link FileMark}; empty if there is none
 */
record InputFile(String source, Path file, Auditor.@Nullable Content content, String archive) {

    InputFile(String source, Path file) {
        this(source, file, null, "");
    }

    InputFile(String source, Path file, Auditor.Content content) {
        this(source, file, content, "");
    }

    /** How the file looks, or looked when its archive was opened. */
    String mark() {
        return content == null ? FileMark.of(file) : archive;
    }

    /** Where it is, wherever the program is started. */
    String place() {
        int inside = content == null ? -1 : source.indexOf(Archives.INSIDE);
        return file.toAbsolutePath().normalize() + (inside < 0 ? "" : source.substring(inside));
    }

    Document read(Documents documents) throws UnreadableException {
        return content == null ? documents.read(source, file) : documents.read(source, content.read());
    }

    /** What the file holds, whole. */
    byte[] bytes() throws UnreadableException {
        if (content != null) {
            return content.read();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(Limits.DEFAULT.fileBytes(), Integer.MAX_VALUE - 16));
        } catch (NoSuchFileException missing) {
            throw new UnreadableException(
                    UnreadableException.Cause.MISSING, "找不到文件“" + source + "”，请检查路径和文件名。", missing);
        } catch (IOException unopened) {
            throw new UnreadableException(
                    UnreadableException.Cause.MISSING, "打不开文件“" + source + "”，请检查读取权限。", unopened);
        }
    }

    AuditedReport audited(Auditor auditor) {
        return content == null ? auditor.audit(source, file) : auditor.audit(source, content);
    }
}
