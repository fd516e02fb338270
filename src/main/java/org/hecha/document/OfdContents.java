package org.hecha.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The contents of a document's pages, and of what they share, which is read once and only when wanted. */
final class OfdContents {

    private final OfdParts parts;
    private final OfdDocument document;
    private final int mostUnits;
    private final Map<String, OfdContent> templates = new HashMap<>();
    private @Nullable Map<String, List<OfdObject>> units;

    OfdContents(OfdParts parts, OfdDocument document, Limits limits) {
        this.parts = parts;
        this.document = document;
        mostUnits = limits.blocks();
    }

    private OfdContent page(String part) throws IOException, SAXException, TikaException {
        try (XmlPart xml = parts.open(part)) {
            return OfdContent.read(xml);
        }
    }

    /**
     * A page with all that is painted on it.
     *
     * @param number of the page, from 1
     */
    OfdCanvas painted(String part, int number, int mostGlyphs) throws IOException, SAXException, TikaException {
        OfdContent content = page(part);
        OfdArea area = content.area() == null ? document.area() : content.area();
        OfdCanvas canvas = new OfdCanvas(number, area, units(), mostGlyphs);
        for (String template : content.templates()) {
            canvas.paint(template(template).objects());
        }
        canvas.paint(content.objects());
        return canvas;
    }

    /** Without objects where the document has no such template. */
    private OfdContent template(String identifier) throws IOException, SAXException, TikaException {
        OfdContent known = templates.get(identifier);
        if (known != null) {
            return known;
        }
        String part = document.templates().get(identifier);
        OfdContent template = part == null ? new OfdContent(null, List.of(), List.of()) : page(part);
        templates.put(identifier, template);
        return template;
    }

    /** What composite objects stand for, by the identifiers of the resources. */
    private Map<String, List<OfdObject>> units() throws IOException, SAXException, TikaException {
        if (units == null) {
            Map<String, List<OfdObject>> read = new HashMap<>();
            for (String resource : document.resources()) {
                read(resource, read);
            }
            units = read;
        }
        return units;
    }

    private void read(String resource, Map<String, List<OfdObject>> read)
            throws IOException, SAXException, TikaException {
        XmlPart found = parts.find(resource);
        if (found == null) {
            return;
        }
        try (XmlPart xml = found) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("CompositeGraphicUnit")) {
                    String identifier = xml.attributeOrEmpty("ID");
                    read.put(identifier, OfdContent.read(xml).objects());
                    if (read.size() > mostUnits) {
                        throw new LimitExceededException("图元超过 " + mostUnits + " 个");
                    }
                }
            }
        }
    }
}
