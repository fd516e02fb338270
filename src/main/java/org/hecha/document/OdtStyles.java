package org.hecha.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The styles of an OpenDocument text, named and automatic, as far as they tell what a text is and how it is numbered. */
final class OdtStyles {

    /** Longer chains of parents are a mistake of the file. */
    private static final int LONGEST_CHAIN = 64;

    /** @param list name of the list style; empty for none on purpose, null if not said */
    private record Style(@Nullable String parent, @Nullable String list, @Nullable Boolean hidden) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final OdtLists lists;

    OdtStyles(OdtLists lists) {
        this.lists = lists;
    }

    /** Takes in a style element that has just started; leaves other elements alone. */
    void element(XmlPart xml) throws IOException, SAXException {
        switch (xml.name()) {
            case "style" -> style(xml);
            case "list-style" -> lists.define(xml.attributeOrEmpty("name"), xml);
            case "outline-style" -> lists.define(OdtLists.OUTLINE, xml);
            default -> {}
        }
    }

    /** @param family {@code paragraph} or {@code text} */
    boolean isHidden(String family, @Nullable String name) {
        Style style = get(family, name);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.hidden != null) {
                return style.hidden;
            }
            style = get(family, style.parent);
        }
        return false;
    }

    /** Whether a paragraph style says that its paragraphs have no number. */
    boolean isUnnumbered(@Nullable String name) {
        Style style = get("paragraph", name);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            if (style.list != null) {
                return style.list.isEmpty();
            }
            style = get("paragraph", style.parent);
        }
        return false;
    }

    /** Whether a paragraph style is for lines of a table of contents. */
    boolean isContents(@Nullable String name) {
        String at = name;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            if (at.startsWith("Contents_20_") && !at.endsWith("Heading")) {
                return true;
            }
            Style style = get("paragraph", at);
            at = style == null ? null : style.parent;
        }
        return false;
    }

    private @Nullable Style get(String family, @Nullable String name) {
        return name == null ? null : styles.get(family + ' ' + name);
    }

    private void style(XmlPart xml) throws IOException, SAXException {
        String family = xml.attributeOrEmpty("family");
        if (!family.equals("paragraph") && !family.equals("text")) {
            xml.skip();
            return;
        }
        String name = xml.attributeOrEmpty("name");
        String parent = xml.attribute("parent-style-name");
        String list = xml.attribute("list-style-name");
        Boolean hidden = null;
        int element = xml.depth();
        while (xml.inside(element)) {
            if (xml.isStart() && xml.name().equals("text-properties")) {
                String display = xml.attribute("display");
                hidden = display == null ? hidden : Boolean.valueOf(display.equals("none"));
            }
        }
        styles.put(family + ' ' + name, new Style(parent, list, hidden));
    }
}
