package org.hecha.document;

import java.util.Map;
import java.util.Set;
import org.hecha.document.RtfState.Destination;
import org.jspecify.annotations.Nullable;

/** The control words that begin a destination, and where its text goes. */
final class RtfDestinations {

    private static final Map<String, Story> STORIES = Map.ofEntries(
            Map.entry("footnote", Story.FOOTNOTE),
            Map.entry("annotation", Story.COMMENT),
            Map.entry("shptxt", Story.TEXT_BOX),
            Map.entry("dptxbxtext", Story.TEXT_BOX),
            Map.entry("header", Story.HEADER),
            Map.entry("headerl", Story.HEADER),
            Map.entry("headerr", Story.HEADER),
            Map.entry("headerf", Story.HEADER),
            Map.entry("footer", Story.FOOTER),
            Map.entry("footerl", Story.FOOTER),
            Map.entry("footerr", Story.FOOTER),
            Map.entry("footerf", Story.FOOTER));

    private static final Map<String, Destination> OTHERS = Map.ofEntries(
            Map.entry("upr", Destination.SPELLINGS),
            Map.entry("fonttbl", Destination.FONTS),
            Map.entry("listtext", Destination.LABEL),
            Map.entry("pntext", Destination.LABEL),
            Map.entry("fldinst", Destination.INSTRUCTION),
            Map.entry("info", Destination.INFO),
            Map.entry("title", Destination.TITLE),
            Map.entry("author", Destination.AUTHOR),
            Map.entry("creatim", Destination.CREATED),
            Map.entry("revtim", Destination.MODIFIED),
            Map.entry("nesttableprops", Destination.NESTED_ROW),
            Map.entry("shp", Destination.SHAPE),
            Map.entry("shpinst", Destination.SHAPE),
            Map.entry("do", Destination.SHAPE));

    /** Destinations within the text whose own text is shown where they stand. */
    private static final Set<String> TRANSPARENT = Set.of("shppict", "fldrslt", "result", "field");

    /** Destinations without a star whose text is not shown. */
    private static final Set<String> SKIPPED = Set.of(
            "colortbl",
            "stylesheet",
            "pict",
            "nonshppict",
            "shprslt",
            "sp",
            "filetbl",
            "objdata",
            "objclass",
            "nonesttables",
            "tc",
            "tcn",
            "xe",
            "rxe",
            "txe",
            "subject",
            "operator",
            "keywords",
            "comment",
            "doccomm",
            "hlinkbase",
            "manager",
            "company",
            "category",
            "printim",
            "buptim",
            "template",
            "private",
            "falt",
            "pgdsctbl");

    /** Of a shape, its text and its pictures count; everything else describes its form. */
    private static final Set<String> INSIDE_SHAPE =
            Set.of("shptxt", "dptxbxtext", "pict", "shpinst", "shppict", "shp", "do");

    private RtfDestinations() {}

    static boolean isDestination(String word) {
        return STORIES.containsKey(word)
                || OTHERS.containsKey(word)
                || TRANSPARENT.contains(word)
                || SKIPPED.contains(word);
    }

    static boolean isInsideShape(String word) {
        return INSIDE_SHAPE.contains(word);
    }

    static @Nullable Story story(String word) {
        return STORIES.get(word);
    }

    /** Where the text of a destination goes that is no story; what is unknown is skipped. */
    static Destination destination(String word, Destination around) {
        if (TRANSPARENT.contains(word)) {
            return around;
        }
        return OTHERS.getOrDefault(word, Destination.SKIP);
    }
}
