package org.hecha.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hecha.audit.Auditor;
import org.hecha.document.Archive;
import org.hecha.document.Limits;
import org.hecha.document.ReportFiles;
import org.hecha.document.UnreadableException;
import org.hecha.sweep.ReportNames;

/**
 * The reports in an archive, which is read like a folder; one in it too, but none in that.
 *
 * @param source the archive's own, {@code !/}, the path in it
 */
record Unpacked(String source, Auditor.Content content) {

    /** Of all that is read out of one archive. */
    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.fileBytes(),
            2L << 30,
            Limits.DEFAULT.blocks(),
            Limits.DEFAULT.cells(),
            Limits.DEFAULT.gridArea(),
            Limits.DEFAULT.characters(),
            Limits.DEFAULT.pages(),
            Limits.DEFAULT.nesting());

    /** The file itself, if it is no archive. */
    static List<Unpacked> of(String source, byte[] bytes) {
        List<Unpacked> found = new ArrayList<>();
        add(source, bytes, found, 0);
        return found;
    }

    private static void add(String source, byte[] bytes, List<Unpacked> found, int depth) {
        Archive archive = !ReportNames.isArchive(source) || bytes.length > LIMITS.fileBytes() ? null : Archive.of(bytes, LIMITS);
        if (archive == null) {
            found.add(new Unpacked(source, () -> bytes));
            return;
        }
        if (archive.names().size() > Archive.MOST_FILES) {
            return;
        }
        for (String name : new TreeSet<>(archive.names())) {
            String inner = source + ReportNames.INSIDE + name;
            if (ReportFiles.isLitter(name)) {
                continue;
            }
            if (ReportNames.isArchive(name) && depth == 0) {
                addInner(archive, name, inner, found);
            } else if (ReportNames.isReport(name)) {
                found.add(new Unpacked(inner, () -> archive.content(name, inner)));
            }
        }
    }

    private static void addInner(Archive archive, String name, String source, List<Unpacked> found) {
        try {
            add(source, archive.content(name, source), found, 1);
        } catch (UnreadableException unreadable) {
            found.add(new Unpacked(source, () -> archive.content(name, source)));
        }
    }
}
