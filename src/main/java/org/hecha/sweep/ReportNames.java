package org.hecha.sweep;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hecha.memo.paper.PaperKind;

/** What a file is taken for by its name, where a whole folder or archive is to be read. */
public final class ReportNames {

    /** Between an archive and the path of a file in it. */
    public static final String INSIDE = "!/";

    private static final String ARCHIVE = ".zip";

    private static final Set<String> SUFFIXES = Set.of(
            "docx", "doc", "wps", "rtf", "odt", "html", "htm", "txt", "pdf", "ofd", "xlsx", "xls", "et", "mht", "mhtml",
            "tif", "tiff");

    /** What the program wrote itself: memos, and copies with notes. */
    private static final Pattern OWN = Pattern.compile("(?i)\\.("
            + Stream.of(PaperKind.values()).map(PaperKind::mark).collect(Collectors.joining("|"))
            + ")\\.(html|docx|pdf)$|\\.annotated\\.[^.]*$");

    private ReportNames() {}

    /** By suffix; memos and annotated copies that an earlier run left in the folder are no reports. */
    public static boolean isReport(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(lower.substring(lower.lastIndexOf('.') + 1))
                && !OWN.matcher(name).find();
    }

    public static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ARCHIVE);
    }

    /** What systems and word processors leave behind: hidden files, locks, the shadows that a Mac packs. */
    public static boolean isLitter(String path) {
        for (String step : path.split("/", -1)) {
            if (isHidden(step) || step.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    /** Names with a dot, and the locks that word processors leave beside an open file. */
    public static boolean isHidden(String step) {
        return step.startsWith(".") || step.startsWith("~$");
    }
}
