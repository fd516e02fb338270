package org.hecha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hecha.document.Archive;
import org.hecha.document.Limits;
import org.hecha.document.ReportFiles;
import org.hecha.document.UnreadableException;
import org.hecha.document.UnreadableException.Cause;
import org.hecha.sweep.FileMark;
import org.hecha.sweep.ReportNames;
import org.jspecify.annotations.Nullable;

/**
 * Expands zip archives like folders. Only the archive used last is kept in memory: its files are audited one after the
 * other.
 */
final class Archives {

    /** Between an archive and the path of a file in it. */
    static final String INSIDE = ReportNames.INSIDE;

    /** Of all that is read out of one archive. */
    private static final long INFLATED_BYTES = 2L << 30;

    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.fileBytes(),
            INFLATED_BYTES,
            Limits.DEFAULT.blocks(),
            Limits.DEFAULT.cells(),
            Limits.DEFAULT.gridArea(),
            Limits.DEFAULT.characters(),
            Limits.DEFAULT.pages(),
            Limits.DEFAULT.nesting());

    private final Messages messages;
    private final Predicate<String> isReport;
    private final List<String> problems;
    private String openedSource = "";
    private @Nullable Archive opened;

    /**
     * @param isReport tells by its name whether a file is looked for
     * @param problems takes what led to no file, a sentence each
     */
    Archives(Messages messages, Predicate<String> isReport, List<String> problems) {
        this.messages = messages;
        this.isReport = isReport;
        this.problems = problems;
    }

    static boolean isArchive(String name) {
        return ReportNames.isArchive(name);
    }

    /** The reports in an archive, sorted by path; the file itself if it is none, so that its reader says what it is. */
    List<InputFile> expand(String source, Path file) {
        String mark = FileMark.of(file);
        Archive archive = open(source, file);
        if (archive == null) {
            return List.of(new InputFile(source, file));
        }
        List<InputFile> files = new ArrayList<>();
        if (isCrowded(source, archive)) {
            return files;
        }
        for (String name : new TreeSet<>(archive.names())) {
            String inner = source + INSIDE + name;
            if (ReportFiles.isLitter(name)) {
                continue;
            }
            if (isArchive(name)) {
                expandInner(inner, name, source, file, mark, files);
            } else if (isReport.test(name)) {
                files.add(
                        new InputFile(inner, file, () -> reopened(source, file).content(name, inner), mark));
            }
        }
        if (files.isEmpty()) {
            problems.add(messages.get("problem.archive", source));
        }
        return files;
    }

    /** An archive in an archive; one in that is left to people. */
    private void expandInner(String source, String name, String outer, Path file, String mark, List<InputFile> files) {
        Archive inner = inner(source, name, outer, file);
        if (inner == null) {
            files.add(new InputFile(source, file, () -> reopened(outer, file).content(name, source), mark));
            return;
        }
        if (isCrowded(source, inner)) {
            return;
        }
        for (String path : new TreeSet<>(inner.names())) {
            String full = source + INSIDE + path;
            if (isArchive(path) && !ReportFiles.isLitter(path)) {
                problems.add(messages.get("problem.archive-nested", full));
            } else if (isReport.test(path) && !ReportFiles.isLitter(path)) {
                files.add(new InputFile(
                        full,
                        file,
                        () -> {
                            Archive again = inner(source, name, outer, file);
                            if (again == null) {
                                throw new UnreadableException(Cause.DAMAGED, "压缩包“" + source + "”已被改动，无法读取，请重新运行。");
                            }
                            return again.content(path, full);
                        },
                        mark));
            }
        }
    }

    private boolean isCrowded(String source, Archive archive) {
        boolean crowded = archive.names().size() > Archive.MOST_FILES;
        if (crowded) {
            problems.add(messages.get("problem.archive-crowded", source, String.valueOf(Archive.MOST_FILES)));
        }
        return crowded;
    }

    private Archive reopened(String source, Path file) throws UnreadableException {
        Archive archive = open(source, file);
        if (archive == null) {
            throw new UnreadableException(Cause.DAMAGED, "压缩包“" + source + "”已被改动，无法读取，请重新运行。");
        }
        return archive;
    }

    private synchronized @Nullable Archive open(String source, Path file) {
        if (!openedSource.equals(source)) {
            opened = null;
            openedSource = source;
            byte[] content = content(file);
            opened = content == null ? null : Archive.of(content, LIMITS);
        }
        return opened;
    }

    private synchronized @Nullable Archive inner(String source, String name, String outer, Path file) {
        if (!openedSource.equals(source)) {
            Archive around = open(outer, file);
            Archive inner = null;
            try {
                inner = around == null ? null : Archive.of(around.content(name, source), LIMITS);
            } catch (UnreadableException unreadable) {
                // Whoever audits it is told.
            }
            openedSource = source;
            opened = inner;
        }
        return opened;
    }

    /** Null if it is too large or cannot be read: whoever audits it is told. */
    private static byte @Nullable [] content(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            int most = (int) Math.min(LIMITS.fileBytes(), Integer.MAX_VALUE - 16);
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? null : bytes;
        } catch (IOException unopened) {
            return null;
        }
    }
}
