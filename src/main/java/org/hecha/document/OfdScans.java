package org.hecha.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** The pictures among a document's resources. */
final class OfdScans {

    private final OfdParts parts;
    private final OfdDocument document;
    private @Nullable Map<String, String> files;

    OfdScans(OfdParts parts, OfdDocument document) {
        this.parts = parts;
        this.document = document;
    }

    /** The file of the picture; null if there is none. */
    byte @Nullable [] bytes(String resource) throws IOException, SAXException, TikaException {
        if (files == null) {
            files = read();
        }
        String file = files.get(resource);
        return file == null ? null : parts.bytes(file);
    }

    private Map<String, String> read() throws IOException, SAXException, TikaException {
        Map<String, String> found = new HashMap<>();
        for (String resource : document.resources()) {
            XmlPart part = parts.find(resource);
            if (part != null) {
                try (XmlPart xml = part) {
                    read(xml, resource, found);
                }
            }
        }
        return found;
    }

    private void read(XmlPart xml, String part, Map<String, String> found) throws IOException, SAXException {
        String folder = "";
        String identifier = "";
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "Res" -> folder = xml.attributeOrEmpty("BaseLoc");
                case "MultiMedia" -> identifier = xml.attributeOrEmpty("ID");
                case "MediaFile" -> {
                    String file = xml.wholeText().strip();
                    String within = folder.isEmpty() || file.startsWith("/") ? file : folder + "/" + file;
                    found.put(identifier, parts.resolve(part, within));
                }
                default -> {}
            }
        }
    }
}
