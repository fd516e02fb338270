package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.OfficeOpenXMLExtended;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What an office document says of itself: title, people, dates, program. */
final class OfficeProperties {

    static final OfficeProperties OFFICE_OPEN_XML = new OfficeProperties(Map.of(
            "title", TikaCoreProperties.TITLE,
            "subject", TikaCoreProperties.SUBJECT,
            "creator", TikaCoreProperties.CREATOR,
            "lastModifiedBy", TikaCoreProperties.MODIFIER,
            "created", TikaCoreProperties.CREATED,
            "modified", TikaCoreProperties.MODIFIED,
            "Application", OfficeOpenXMLExtended.APPLICATION,
            "Company", OfficeOpenXMLExtended.COMPANY));

    static final OfficeProperties OPEN_DOCUMENT = new OfficeProperties(Map.of(
            "title", TikaCoreProperties.TITLE,
            "subject", TikaCoreProperties.SUBJECT,
            "initial-creator", TikaCoreProperties.CREATOR,
            "creator", TikaCoreProperties.MODIFIER,
            "creation-date", TikaCoreProperties.CREATED,
            "date", TikaCoreProperties.MODIFIED,
            "generator", OfficeOpenXMLExtended.APPLICATION));

    private final Map<String, Property> properties;

    private OfficeProperties(Map<String, Property> properties) {
        this.properties = properties;
    }

    /** Reads one part with properties; nothing if there is no such part. */
    void read(ZipParts zip, @Nullable String part, Limits limits, Metadata metadata)
            throws IOException, SAXException, TikaException {
        InputStream bytes = part == null ? null : zip.open(part);
        if (bytes == null) {
            return;
        }
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                Property property = xml.isStart() ? properties.get(xml.name()) : null;
                String value = property == null ? "" : xml.wholeText().strip();
                if (property != null && !value.isEmpty()) {
                    metadata.set(property.getName(), value);
                }
            }
        }
    }
}
