package org.hecha.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A field of Word that is a link: {@code HYPERLINK "http://…" \o "…"}. */
final class LinkField {

    /** More characters of a target, or of the words that it hides behind, are not looked at. */
    static final int LONGEST = 2_000;

    private static final Pattern TARGET = Pattern.compile("^\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\"\\\\\\s]\\S*))");

    private LinkField() {}

    /** Where an instruction leads to; empty if it is no link, or one inside the document. */
    static String target(CharSequence instruction) {
        Matcher matcher = TARGET.matcher(instruction);
        if (!matcher.find()) {
            return "";
        }
        String target = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return target.replace("\\\\", "\\").strip();
    }
}
