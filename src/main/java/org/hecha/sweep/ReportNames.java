package org.hecha.sweep;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.document.ReportFiles;
import org.hecha.memo.paper.PaperKind;

/** What a file is taken for by its name, where a whole folder or archive is to be read. */
public final class ReportNames {

    /** Between an archive and the path of a file in it. */
    public static final String INSIDE = "!/";

    private static final String ARCHIVE = ".zip";

    /** What the program wrote itself: memos, and copies with notes. */
    private static final Pattern OWN = Pattern.compile("(?i)\\.("
            + Stream.of(PaperKind.values()).map(PaperKind::mark).collect(Collectors.joining("|"))
            + ")\\.(html|docx|pdf)$|\\.annotated\\.[^.]*$");

    private ReportNames() {}

    /** By suffix; memos and annotated copies that an earlier run left in the folder are no reports. */
    public static boolean isReport(String name) {
        return ReportFiles.isReport(name) && !OWN.matcher(name).find();
    }

    public static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ARCHIVE);
    }

    /** Names with a dot, and the locks that word processors leave beside an open file. */
    public static boolean isHidden(String step) {
        return step.startsWith(".") || step.startsWith("~$");
    }
}
