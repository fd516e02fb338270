package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * A document of an OFD package.
 *
 * @param area of pages that do not give their own
 * @param pages the parts that hold the pages, in order
 * @param templates the parts that hold what several pages share, by their identifiers
 * @param resources the parts that hold what objects refer to
 */
record OfdDocument(OfdArea area, List<String> pages, Map<String, String> templates, List<String> resources) {

    OfdDocument {
        pages = List.copyOf(pages);
        templates = Map.copyOf(templates);
        resources = List.copyOf(resources);
    }

    static OfdDocument read(OfdParts parts, String part) throws IOException, SAXException, TikaException {
        OfdArea area = null;
        List<String> pages = new ArrayList<>();
        Map<String, String> templates = new HashMap<>();
        List<String> resources = new ArrayList<>();
        try (XmlPart xml = parts.open(part)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                switch (xml.name()) {
                    case "PhysicalBox" -> area = area == null ? OfdArea.of(xml.wholeText()) : area;
                    case "Page" -> pages.add(parts.resolve(part, xml.attributeOrEmpty("BaseLoc")));
                    case "TemplatePage" ->
                        templates.put(xml.attributeOrEmpty("ID"), parts.resolve(part, xml.attributeOrEmpty("BaseLoc")));
                    case "PublicRes", "DocumentRes" -> resources.add(parts.resolve(part, xml.wholeText()));
                    // Bookmarks and actions name pages, too.
                    case "Outlines", "Actions", "Bookmarks", "Permissions", "VPreferences" -> xml.skip();
                    default -> {}
                }
            }
        }
        return new OfdDocument(area == null ? OfdArea.A4 : area, pages, templates, resources);
    }
}
