package org.hecha.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that extractors leave in text for what is no text: {@code [bookmark: _GoBack]}, {@code [image: …]}. */
final class ExtractionDebris {

    /**
     * A piece of a line.
     *
     * @param name path of an image; empty for words
     * @param words text, or the description of an image
     */
    record Part(boolean isImage, String name, String words) {}

    private static final Pattern BOOKMARK = Pattern.compile("\\[bookmark:[^\\]\\n]{0,200}\\]");
    private static final Pattern IMAGE = Pattern.compile("\\[image:[ \\u00A0]?([^\\]\\n]{0,1000})\\]");
    private static final Pattern NAME =
            Pattern.compile("^.*?\\.(?:png|jpe?g|gif|bmp|emf|wmf|tiff?|webp|svg)", Pattern.CASE_INSENSITIVE);

    private ExtractionDebris() {}

    /** The words and images of a line in their order. */
    static List<Part> split(String line) {
        List<Part> parts = new ArrayList<>();
        String text = BOOKMARK.matcher(line).replaceAll("");
        Matcher image = IMAGE.matcher(text);
        int start = 0;
        while (image.find()) {
            parts.add(new Part(false, "", text.substring(start, image.start())));
            parts.add(image(image.group(1).strip()));
            start = image.end();
        }
        parts.add(new Part(false, "", text.substring(start)));
        return parts;
    }

    /** The words of a line alone. */
    static String remove(String line) {
        return IMAGE.matcher(BOOKMARK.matcher(line).replaceAll("")).replaceAll("");
    }

    private static Part image(String mark) {
        Matcher name = NAME.matcher(mark);
        return name.find()
                ? new Part(true, name.group(), mark.substring(name.end()).strip())
                : new Part(true, mark, "");
    }
}
