package org.hecha.document;

import java.util.Map;
import java.util.TreeMap;
import org.apache.tika.metadata.Metadata;

/** The names under which {@link Document#properties()} keeps what Tika parsers report, whichever of their keys it is. */
final class DocumentProperties {

    /** Tika's keys, and ours; where several of Tika's mean the same, a later one wins. */
    private static final String[][] NAMES = {
        {"dc:title", "title"},
        {"dc:subject", "subject"},
        {"dc:creator", "author"},
        {"meta:last-author", "modifiedBy"},
        {"dcterms:created", "created"},
        {"dcterms:modified", "modified"},
        {"dc:publisher", "publisher"},
        {"dcterms:issued", "published"},
        {"published", "published"},
        {"extended-properties:Company", "company"},
        {"xmp:CreatorTool", "producer"},
        {"pdf:producer", "producer"},
        {"pdf:docinfo:producer", "producer"},
        {"extended-properties:Application", "producer"},
        {"producer", "producer"},
        {"issuer", "issuer"},
        {ActiveParts.PROPERTY, ActiveParts.PROPERTY},
        {"trackedInsertions", "trackedInsertions"},
        {"textQuality", "textQuality"},
        {"invisibleText", "invisibleText"},
        {"readPictures", "readPictures"},
        {"unreadPictures", "unreadPictures"},
    };

    private DocumentProperties() {}

    static Map<String, String> of(Metadata metadata) {
        Map<String, String> properties = new TreeMap<>();
        for (String[] name : NAMES) {
            String value = metadata.get(name[0]);
            if (value != null && !value.isBlank()) {
                properties.put(name[1], value.strip());
            }
        }
        return properties;
    }
}
