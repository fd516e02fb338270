package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;

/** Makes new parts known to an Office Open XML package: their relations and content types. */
final class OoxmlPackage {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String NO_RELATIONS = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";

    private final ZipParts zip;
    private final ZipCopy copy;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private int identifiers;

    OoxmlPackage(ZipParts zip, ZipCopy copy) {
        this.zip = zip;
        this.copy = copy;
    }

    /** Whether a namespace is one of ISO 29500 strict. */
    static boolean isStrict(String namespace) {
        return namespace.contains("purl.oclc.org");
    }

    /** Relates a part to another; returns the relation's identifier. */
    String relate(String part, String type, String target, boolean strict)
            throws IOException, TikaException, NoteException {
        int slash = part.lastIndexOf('/') + 1;
        String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        String relations = text(name, NO_RELATIONS);
        String identifier = "rIdHecha" + ++identifiers;
        while (relations.contains('"' + identifier + '"')) {
            identifier = "rIdHecha" + ++identifiers;
        }
        XmlTags root = new XmlTags(relations);
        String prefix = root.next() && !root.prefix().isEmpty() ? root.prefix() + ":" : "";
        String entry = "<" + prefix + "Relationship Id=\"" + identifier + "\" Type=\""
                + (strict ? STRICT_RELATION : RELATION) + type + "\" Target=\"" + target + "\"/>";
        texts.put(name, DocxComments.appended(relations, entry));
        return identifier;
    }

    /** Says of what type a part is. */
    void declare(String part, String type) throws IOException, TikaException, NoteException {
        add("<%sOverride PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>");
    }

    /** Says of what type all parts with a suffix are, unless that is said. */
    void declareSuffix(String suffix, String type) throws IOException, TikaException, NoteException {
        if (!text(TYPES, "").contains("Extension=\"" + suffix + "\"")) {
            add("<%sDefault Extension=\"" + suffix + "\" ContentType=\"" + type + "\"/>");
        }
    }

    private void add(String entry) throws IOException, TikaException, NoteException {
        String types = text(TYPES, "");
        XmlTags root = new XmlTags(types);
        String prefix = root.next() && !root.prefix().isEmpty() ? root.prefix() + ":" : "";
        texts.put(TYPES, DocxComments.appended(types, entry.replace("%s", prefix)));
    }

    /** Puts what has changed into the copy. */
    void write() {
        texts.forEach((name, text) -> copy.with(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String text(String name, String otherwise) throws IOException, TikaException, NoteException {
        String known = texts.get(name);
        if (known != null) {
            return known;
        }
        try (InputStream in = zip.open(name)) {
            byte[] bytes = in == null ? otherwise.getBytes(StandardCharsets.UTF_8) : in.readAllBytes();
            if (!XmlTags.charset(bytes).equals(StandardCharsets.UTF_8)) {
                throw new NoteException("原件内部文字的编码特殊");
            }
            return XmlTags.decoded(bytes);
        }
    }
}
