package org.hecha.document;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.hecha.document.RtfState.Destination;

/** What an RTF file says of itself. */
final class RtfInfo {

    private static final int LONGEST = 1_000;

    private final StringBuilder title = new StringBuilder();
    private final StringBuilder author = new StringBuilder();
    private final Set<Destination> ended = EnumSet.noneOf(Destination.class);
    private final int[] created = new int[5];
    private final int[] modified = new int[5];

    void append(Destination destination, String text) {
        StringBuilder target = destination == Destination.TITLE ? title : author;
        if (target.length() < LONGEST && !ended.contains(destination)) {
            target.append(text);
        }
    }

    /** LibreOffice writes the last author as a second author: the first of each counts. */
    void end(Destination destination) {
        ended.add(destination);
    }

    void date(Destination destination, String word, int number) {
        int[] target = destination == Destination.CREATED ? created : modified;
        switch (word) {
            case "yr" -> target[0] = number;
            case "mo" -> target[1] = number;
            case "dy" -> target[2] = number;
            case "hr" -> target[3] = number;
            case "min" -> target[4] = number;
            default -> {}
        }
    }

    void writeTo(Metadata metadata) {
        if (!title.toString().isBlank()) {
            metadata.set(TikaCoreProperties.TITLE, title.toString().strip());
        }
        if (!author.toString().isBlank()) {
            metadata.set(TikaCoreProperties.CREATOR, author.toString().strip());
        }
        if (created[0] > 0) {
            metadata.set(TikaCoreProperties.CREATED, iso(created));
        }
        if (modified[0] > 0) {
            metadata.set(TikaCoreProperties.MODIFIED, iso(modified));
        }
    }

    /** Without a zone: RTF has none. */
    private static String iso(int[] date) {
        return String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:00", date[0], date[1], date[2], date[3], date[4]);
    }
}
