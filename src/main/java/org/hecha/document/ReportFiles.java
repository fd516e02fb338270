package org.hecha.document;

import java.util.Locale;
import java.util.Set;

/** Which files of a folder or an archive are taken for reports, by their names. */
public final class ReportFiles {

    private static final Set<String> SUFFIXES = Set.of(
            "docx", "doc", "wps", "rtf", "odt", "html", "htm", "txt", "pdf", "ofd", "xlsx", "xls", "et", "mht", "mhtml",
            "tif", "tiff");

    private ReportFiles() {}

    /** Whether a name ends as reports do. */
    public static boolean isReport(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SUFFIXES.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }

    /** What systems and word processors leave behind: hidden files, locks, the shadows that a Mac packs. */
    public static boolean isLitter(String path) {
        for (String step : path.split("/", -1)) {
            if (step.startsWith(".") || step.startsWith("~$") || step.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }
}
