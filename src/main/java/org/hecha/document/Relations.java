package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.exception.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Which parts and outside files a part of an Office Open XML package points to. */
final class Relations {

    /**
     * @param type last word of the relation's type, {@code styles} for {@code http://…/relationships/styles}
     * @param target name of a part, or address of a file outside
     */
    record Relation(String type, String target, boolean external) {}

    private final Map<String, Relation> byId = new LinkedHashMap<>();

    /** @param part name of the part; empty for the package as a whole */
    Relations(ZipParts zip, String part, Limits limits) throws IOException, SAXException, EncryptedDocumentException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        InputStream bytes = zip.open(folder + "_rels/" + part.substring(slash) + ".rels");
        if (bytes == null) {
            return;
        }
        try (XmlPart xml = new XmlPart(bytes, limits)) {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("Relationship")) {
                    add(xml, folder);
                }
            }
        }
    }

    /** All of them, in the order of the file. */
    Collection<Relation> all() {
        return byId.values();
    }

    private void add(XmlPart xml, String folder) {
        String type = xml.attributeOrEmpty("Type");
        String target = xml.attributeOrEmpty("Target");
        boolean external = "External".equals(xml.attribute("TargetMode"));
        byId.put(
                xml.attributeOrEmpty("Id"),
                new Relation(
                        type.substring(type.lastIndexOf('/') + 1),
                        external ? target : resolve(folder, target),
                        external));
    }

    @Nullable
    Relation get(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** The first part of this type; null if there is none. */
    @Nullable
    String part(String type) {
        for (Relation relation : byId.values()) {
            if (relation.type.equals(type) && !relation.external) {
                return relation.target;
            }
        }
        return null;
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
