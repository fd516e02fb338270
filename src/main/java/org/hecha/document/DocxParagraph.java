package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What a Word paragraph or style says of itself in {@code w:pPr}. */
final class DocxParagraph {

    /** Outline level that Word writes for body text. */
    private static final int BODY_TEXT = 9;

    /** Identifier of its style; null for the default style. */
    @Nullable
    String style;

    /** Number of its list; 0 for no list, -1 if not said. */
    int list = -1;

    /** Level in that list from 0; -1 if not said. */
    int listLevel = -1;

    /** Outline level from 0; -1 if not said. */
    int outline = -1;

    /** The mark at its end is deleted by a tracked change. */
    boolean markDeleted;

    /** The mark at its end is hidden. */
    boolean markHidden;

    /** It shows the page of a heading. */
    boolean contents;

    /** Relations to the running heads of the section that ends with it. */
    final List<String> heads = new ArrayList<>();

    /** Reads {@code w:pPr}, which has just started. */
    void read(XmlPart xml) throws IOException, SAXException {
        int element = xml.depth();
        while (xml.inside(element)) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "pStyle" -> style = xml.attribute("val");
                case "numId" -> list = xml.number("val", -1);
                case "ilvl" -> listLevel = Math.min(xml.number("val", -1), DocxNumbering.LEVELS - 1);
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "del", "moveFrom" -> markDeleted = true;
                case "vanish" -> markHidden = isOn(xml);
                case "headerReference", "footerReference" -> heads.add(xml.attributeOrEmpty("id"));
                case "pPrChange", "rPrChange", "sectPrChange" -> xml.skip();
                default -> {}
            }
        }
    }

    /** Outline level from 1 as {@link Paragraph#level()} counts it, for {@code w:outlineLvl}. */
    static int level(int outline) {
        return outline < 0 || outline >= BODY_TEXT ? 0 : outline + 1;
    }

    /** Whether the switch that has just started is on: it is unless it says otherwise. */
    static boolean isOn(XmlPart xml) {
        return switch (xml.attributeOrEmpty("val")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }
}
