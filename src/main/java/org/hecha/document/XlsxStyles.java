package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** How cells of an Office Open XML workbook look, by the numbers of their styles. */
final class XlsxStyles {

    private record Style(int format, int border) {}

    /** Excel itself allows 64 000. */
    private static final int MOST = 100_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> borders = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    XlsxStyles(ZipParts zip, @Nullable String part, Limits limits) throws IOException, SAXException, TikaException {
        InputStream bytes = part == null ? null : zip.open(part);
        if (bytes == null) {
            return;
        }
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                if (xml.isStart()) {
                    element(xml);
                }
            }
        }
    }

    private void element(XmlPart xml) throws IOException, SAXException {
        switch (xml.name()) {
            case "numFmt" -> {
                if (formats.size() < MOST) {
                    formats.put(xml.number("numFmtId", 0), xml.attributeOrEmpty("formatCode"));
                }
            }
            case "border" -> {
                boolean drawn = isDrawn(xml);
                if (borders.size() < MOST) {
                    borders.add(drawn);
                }
            }
            case "cellXfs" -> cellStyles(xml);
            // Conditional formats have formats and borders of their own.
            case "dxfs", "cellStyleXfs" -> xml.skip();
            default -> {}
        }
    }

    private static boolean isDrawn(XmlPart xml) throws IOException, SAXException {
        boolean drawn = false;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && !xml.name().equals("diagonal")) {
                String style = xml.attributeOrEmpty("style");
                drawn |= !style.isEmpty() && !style.equals("none");
            }
        }
        return drawn;
    }

    private void cellStyles(XmlPart xml) throws IOException, SAXException {
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("xf") && styles.size() < MOST) {
                styles.add(new Style(xml.number("numFmtId", 0), xml.number("borderId", 0)));
            }
        }
    }

    boolean isFramed(int style) {
        int border = style >= 0 && style < styles.size() ? styles.get(style).border() : -1;
        return border >= 0 && border < borders.size() && borders.get(border);
    }

    /** Number of the format of a style's numbers. */
    int format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style).format() : 0;
    }

    /** The format as written; null for a built-in one. */
    @Nullable
    String written(int format) {
        return formats.get(format);
    }
}
