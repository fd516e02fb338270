package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.SAXException;

/**
 * The entry of an OFD package.
 *
 * @param documents where the documents in it begin, in order; one as a rule
 */
record OfdRoot(List<String> documents) {

    private static final String PART = "OFD.xml";

    private static final Map<String, String> PROPERTIES = Map.of(
            "Title", TikaCoreProperties.TITLE.getName(),
            "Subject", TikaCoreProperties.SUBJECT.getName(),
            "Author", TikaCoreProperties.CREATOR.getName(),
            "CreationDate", TikaCoreProperties.CREATED.getName(),
            "ModDate", TikaCoreProperties.MODIFIED.getName(),
            "Creator", "producer");

    OfdRoot {
        documents = List.copyOf(documents);
    }

    /** Reads it, and what the first document says of itself. */
    static OfdRoot read(OfdParts parts, Metadata metadata) throws IOException, SAXException, TikaException {
        List<String> documents = new ArrayList<>();
        try (XmlPart xml = parts.open(PART)) {
            while (xml.next()) {
                if (!xml.isStart()) {
                    continue;
                }
                String property = PROPERTIES.get(xml.name());
                if (xml.name().equals("DocRoot")) {
                    documents.add(parts.resolve(PART, xml.wholeText()));
                } else if (property != null && documents.isEmpty()) {
                    String value = xml.wholeText().strip();
                    if (!value.isEmpty()) {
                        metadata.set(property, value);
                    }
                }
            }
        }
        if (documents.isEmpty()) {
            throw new TikaException("no document in the package");
        }
        return new OfdRoot(documents);
    }
}
