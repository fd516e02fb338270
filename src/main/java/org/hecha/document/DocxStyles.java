package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The styles of a Word document, read when the first of them is asked for. */
final class DocxStyles {

    /** Longer chains of {@code basedOn} are a mistake of the file. */
    private static final int LONGEST_CHAIN = 64;

    /**
     * What a style and those it is based on say together.
     *
     * @param list number of the list ({@code w:numId}), 0 for none
     * @param listLevel from 0; -1 if the list itself says which of its levels belongs to {@code listOwner}
     * @param listOwner the style that names the list
     * @param level outline level from 1; 0 for body text
     * @param hidden whether its text is hidden
     * @param contents whether it is for lines of a table of contents
     */
    record Style(int list, int listLevel, String listOwner, int level, boolean hidden, boolean contents) {
        static final Style NONE = new Style(0, -1, "", 0, false, false);
    }

    private record Stated(
            String id, String name, @Nullable String basedOn, DocxParagraph paragraph, @Nullable Boolean hidden) {}

    private final ZipParts zip;
    private final @Nullable String part;
    private final Limits limits;
    private final Map<String, Style> resolved = new HashMap<>();

    private @Nullable Map<String, Stated> stated;

    DocxStyles(ZipParts zip, @Nullable String part, Limits limits) {
        this.zip = zip;
        this.part = part;
        this.limits = limits;
    }

    /** The style of this identifier; one that says nothing if there is none. */
    Style get(@Nullable String id) throws IOException, SAXException, EncryptedDocumentException {
        if (id == null) {
            return Style.NONE;
        }
        Style known = resolved.get(id);
        if (known == null) {
            if (stated == null) {
                stated = read();
            }
            known = resolve(id, stated);
            resolved.put(id, known);
        }
        return known;
    }

    private static Style resolve(String id, Map<String, Stated> stated) {
        int list = -1;
        int listLevel = -1;
        String listOwner = "";
        int outline = -1;
        Boolean hidden = null;
        boolean contents = false;
        Stated style = stated.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (list < 0 && style.paragraph.list >= 0) {
                list = style.paragraph.list;
                listOwner = style.id;
            }
            listLevel = listLevel < 0 ? style.paragraph.listLevel : listLevel;
            outline = outline < 0 ? outline(style) : outline;
            hidden = hidden == null ? style.hidden : hidden;
            contents |= isContents(style.name);
            style = style.basedOn == null ? null : stated.get(style.basedOn);
        }
        return new Style(
                Math.max(0, list),
                listLevel,
                listOwner,
                DocxParagraph.level(outline),
                Boolean.TRUE.equals(hidden),
                contents);
    }

    private static int outline(Stated style) {
        if (style.paragraph.outline >= 0) {
            return style.paragraph.outline;
        }
        // Built-in headings of some writers leave their level to their name.
        return style.name.matches("heading [1-9]") ? style.name.charAt(8) - '1' : -1;
    }

    private static boolean isContents(String name) {
        return name.matches("toc [1-9]");
    }

    private Map<String, Stated> read() throws IOException, SAXException, EncryptedDocumentException {
        Map<String, Stated> styles = new HashMap<>();
        InputStream bytes = part == null ? null : zip.open(part);
        if (bytes == null) {
            return styles;
        }
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("style")) {
                    Stated style = style(xml);
                    styles.putIfAbsent(style.id, style);
                }
            }
        }
        return styles;
    }

    private static Stated style(XmlPart xml) throws IOException, SAXException {
        String id = xml.attributeOrEmpty("styleId");
        String name = "";
        String basedOn = null;
        Boolean hidden = null;
        DocxParagraph paragraph = new DocxParagraph();
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "name" -> name = xml.attributeOrEmpty("val").toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = xml.attribute("val");
                case "vanish" -> hidden = DocxParagraph.isOn(xml);
                case "pPr" -> paragraph.read(xml);
                case "tblStylePr", "rPrChange" -> xml.skip();
                default -> {}
            }
        }
        return new Stated(id, name, basedOn, paragraph, hidden);
    }
}
