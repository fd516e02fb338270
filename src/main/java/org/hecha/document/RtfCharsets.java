package org.hecha.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The charset of bytes in RTF: that of the font if it names one, else that of the document. */
final class RtfCharsets {

    /** Windows code page of each {@code \fcharset}; 0, 1 and 2 mean the document's. */
    private static final Map<Integer, Integer> PAGES = Map.ofEntries(
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250));

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = TextDecoder.GB18030;

    void documentPage(int page) {
        Charset charset = ofPage(page);
        if (charset != null) {
            document = charset;
        }
    }

    void font(int font, int fontCharset) {
        Integer page = PAGES.get(fontCharset);
        Charset charset = page == null ? null : ofPage(page);
        if (charset != null) {
            fonts.put(font, charset);
        }
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, document);
    }

    private static @Nullable Charset ofPage(int page) {
        if (page == 936 || page == 54936) {
            return TextDecoder.GB18030;
        }
        for (String name : new String[] {"windows-" + page, "x-windows-" + page, "x-IBM" + page}) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return switch (page) {
            case 932 -> Charset.forName("windows-31j");
            case 65001 -> StandardCharsets.UTF_8;
            default -> null;
        };
    }
}
