package org.hecha;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The comments of a Word file as anybody would find them: by the numbers in their titles, with the text they stand on. */
final class WordComments {

    private static final Pattern COMMENT =
            Pattern.compile("<w:comment\\b[^>]*w:id=\"(\\d+)\"[^>]*>(?:(?!</w:comment>).)*?>问题(\\d+)（", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "<w:(?:t|delText)(?:\\s[^>]*)?>([^<]*)<|<w:comment(RangeStart|RangeEnd|Reference) w:id=\"(\\d+)\"");

    private final Map<Integer, String> ids = new LinkedHashMap<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final String body;

    private WordComments(Map<String, byte[]> parts) {
        body = new String(parts.get("word/document.xml"), StandardCharsets.UTF_8);
        Matcher comment = COMMENT.matcher(
                new String(parts.getOrDefault("word/comments.xml", new byte[0]), StandardCharsets.UTF_8));
        while (comment.find()) {
            numbers.add(Integer.valueOf(comment.group(2)));
            ids.put(Integer.valueOf(comment.group(2)), comment.group(1));
        }
    }

    static WordComments of(byte[] docx) throws IOException {
        return new WordComments(parts(docx));
    }

    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** The numbers of the findings that comments name, in their order. */
    List<Integer> numbers() {
        return numbers;
    }

    /** The text between the marks of the comment on a finding. */
    String range(int number) {
        return walked(number, "RangeStart", "RangeEnd");
    }

    String textBefore(int number) {
        return walked(number, "", "RangeStart");
    }

    private String walked(int number, String from, String to) {
        StringBuilder text = new StringBuilder();
        boolean inside = from.isEmpty();
        int references = 0;
        String result = "no range";
        Matcher token = TOKEN.matcher(body);
        while (token.find()) {
            if (token.group(1) != null) {
                text.append(inside ? token.group(1) : "");
            } else if (token.group(3).equals(ids.get(number))) {
                references += token.group(2).equals("Reference") ? 1 : 0;
                inside |= token.group(2).equals(from);
                if (token.group(2).equals(to)) {
                    result = text.toString();
                    inside = false;
                }
            }
        }
        return references == 1 ? unescaped(result) : references + " references";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
