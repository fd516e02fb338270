package org.hecha.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.hecha.document.Archive;
import org.hecha.document.Limits;
import org.hecha.document.ReportFiles;
import org.hecha.document.UnreadableException;

/** Takes the reports out of zip archives that are dropped, also out of archives in them. */
final class Parcel {

    private static final long INFLATED_BYTES = 1L << 30;
    private static final String INSIDE = "/";

    private static final Limits LIMITS = new Limits(
            Limits.DEFAULT.fileBytes(),
            INFLATED_BYTES,
            Limits.DEFAULT.blocks(),
            Limits.DEFAULT.cells(),
            Limits.DEFAULT.gridArea(),
            Limits.DEFAULT.characters(),
            Limits.DEFAULT.pages(),
            Limits.DEFAULT.nesting());

    private final BiConsumer<String, byte[]> files;
    private final List<String> problems = new ArrayList<>();

    /** @param files takes what is found, with its path in the archive */
    Parcel(BiConsumer<String, byte[]> files) {
        this.files = files;
    }

    static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /**
     * Hands over the reports.
     *
     * @return false if the content is no archive, and should be taken for a file
     */
    boolean open(String name, byte[] content) {
        return open(name, content, true);
    }

    private boolean open(String name, byte[] content, boolean deeper) {
        Archive archive = Archive.of(content, LIMITS);
        if (archive == null) {
            return false;
        }
        if (archive.names().size() > Archive.MOST_FILES) {
            problems.add("压缩包“" + name + "”中的文件超过 " + Archive.MOST_FILES + " 个，未予接收；请分开上传。");
            return true;
        }
        int found = 0;
        for (String inner : new TreeSet<>(archive.names())) {
            if (ReportFiles.isLitter(inner) || !(isArchive(inner) || ReportFiles.isReport(inner))) {
                continue;
            }
            found++;
            take(archive, name + INSIDE + inner, inner, deeper);
        }
        if (found == 0) {
            problems.add("压缩包“" + name + "”中没有可以审核的文件。");
        }
        return true;
    }

    private void take(Archive archive, String path, String inner, boolean deeper) {
        try {
            byte[] content = archive.content(inner, path);
            if (!isArchive(inner) || (deeper && !open(path, content, false))) {
                files.accept(path, content);
            } else if (!deeper) {
                problems.add("压缩包“" + path + "”嵌套过深，未予接收；请解压后上传。");
            }
        } catch (UnreadableException unreadable) {
            problems.add(String.valueOf(unreadable.getMessage()));
        }
    }

    /** What could not be taken out, a sentence each. */
    List<String> problems() {
        return List.copyOf(problems);
    }
}
