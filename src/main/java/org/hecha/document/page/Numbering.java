package org.hecha.document.page;

import java.util.regex.Pattern;

/** Tells text that opens with the number of a heading or an entry: {@code 一、}, {@code （二）}, {@code 3.}. */
final class Numbering {

    private static final Pattern OPENING = Pattern.compile("第?[一二三四五六七八九十百]+[、章节部条款]"
            + "|[（(](?:[一二三四五六七八九十]+|\\d{1,2})[)）]"
            + "|\\d{1,2}(?:[、．]|\\.(?!\\d))"
            + "|[①-⑳]");

    private Numbering() {}

    static boolean opens(CharSequence text) {
        return OPENING.matcher(text).lookingAt();
    }
}
