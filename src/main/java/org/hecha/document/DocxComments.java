package org.hecha.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.jspecify.annotations.Nullable;

/** The comments of a Word file: those that it has stay, ours follow. */
final class DocxComments {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final Pattern NUMBER =
            Pattern.compile("<(?:[\\w.-]{1,40}:)?comment\\s[^>]*?\\bid=[\"'](\\d{1,9})[\"']");

    /** What marks one comment in the body. */
    record Marks(String start, String end) {

        /** Of a comment on no words. */
        String point() {
            return start + end;
        }
    }

    private final ZipParts zip;
    private final String main;
    private final String namespace;
    /** Declares our prefix where the body does not have it. */
    private final String inBody;

    private final String inComments;
    private final @Nullable String part;
    private final String old;
    private final StringBuilder added = new StringBuilder();
    private int next;

    /** @param body XML of the main part */
    DocxComments(ZipParts zip, String main, Relations relations, String body)
            throws IOException, TikaException, NoteException {
        this.zip = zip;
        this.main = main;
        XmlTags root = new XmlTags(body);
        String bound = root.next() ? root.prefix() : "";
        namespace = XmlTags.attribute(root.text(), bound.isEmpty() ? "xmlns" : bound);
        String declared = " xmlns:w=\"" + namespace + "\"";
        inBody = bound.equals("w") ? "" : declared;
        String named = relations.part("comments");
        part = named != null && zip.has(named) ? named : null;
        old = part == null ? "" : XmlTags.decoded(bytes(part));
        XmlTags oldRoot = new XmlTags(old);
        boolean known = part == null || (oldRoot.next() && oldRoot.prefix().equals("w"));
        inComments = known ? "" : declared;
        Matcher number = NUMBER.matcher(old);
        while (number.find()) {
            next = Math.max(next, Integer.parseInt(number.group(1)) + 1);
        }
    }

    /** Writes a comment; the body is to hold its marks. */
    Marks add(Note note, Notes notes) {
        int id = next++;
        added.append("<w:comment")
                .append(inComments)
                .append(" w:id=\"")
                .append(id)
                .append("\" w:author=\"");
        added.append(XmlTags.escaped(notes.author())).append("\" w:initials=\"");
        added.append(XmlTags.escaped(notes.initials())).append('"');
        if (notes.date() != null) {
            added.append(" w:date=\"").append(notes.date()).append("T00:00:00Z\"");
        }
        added.append('>');
        paragraph(note.title(), "<w:rPr><w:b/></w:rPr>");
        note.text().lines().forEach(line -> paragraph(line, ""));
        added.append("</w:comment>");
        String named = inBody + " w:id=\"" + id + "\"/>";
        return new Marks(
                "<w:commentRangeStart" + named,
                "<w:commentRangeEnd" + named + "<w:r" + inBody + "><w:commentReference w:id=\"" + id + "\"/></w:r>");
    }

    private void paragraph(String line, String look) {
        added.append("<w:p><w:r>").append(look).append("<w:t xml:space=\"preserve\">");
        added.append(XmlTags.escaped(line.replace('\t', ' '))).append("</w:t></w:r></w:p>");
    }

    void write(ZipCopy copy) throws IOException, TikaException, NoteException {
        if (part != null) {
            copy.with(part, appended(old, added.toString()).getBytes(XmlTags.charset(bytes(part))));
            return;
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String file = "comments.xml";
        while (zip.has(folder + file)) {
            file = "hecha-" + file;
        }
        String all = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + namespace
                + "\">" + added + "</w:comments>";
        copy.with(folder + file, all.getBytes(StandardCharsets.UTF_8));
        OoxmlPackage parts = new OoxmlPackage(zip, copy);
        parts.relate(main, "comments", file, OoxmlPackage.isStrict(namespace));
        parts.declare(folder + file, TYPE);
        parts.write();
    }

    /** The XML with more before its last tag. */
    static String appended(String xml, String more) throws NoteException {
        int end = xml.lastIndexOf("</");
        if (end >= 0 && xml.indexOf('<', end + 1) < 0) {
            return xml.substring(0, end) + more + xml.substring(end);
        }
        XmlTags root = new XmlTags(xml);
        if (!root.next() || !root.isEmpty()) {
            throw new NoteException("原件内部结构特殊");
        }
        return xml.substring(0, root.end() - 2) + ">" + more + "</" + root.name() + ">" + xml.substring(root.end());
    }

    private byte[] bytes(String name) throws IOException, TikaException {
        try (InputStream in = zip.open(name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
