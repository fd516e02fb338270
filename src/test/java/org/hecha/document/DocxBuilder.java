package org.hecha.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word and OpenDocument files of raw XML, for cases that no word processor would write twice. */
final class DocxBuilder {

    private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();

    DocxBuilder() {
        parts.put("[Content_Types].xml", "<Types/>");
        relation("rIdStyles", "styles", "styles.xml", false);
        relation("rIdNumbering", "numbering", "numbering.xml", false);
    }

    DocxBuilder body(String xml) {
        return part("word/document.xml", "<w:document" + NAMESPACES + "><w:body>" + xml + "</w:body></w:document>");
    }

    DocxBuilder styles(String xml) {
        return part("word/styles.xml", "<w:styles" + NAMESPACES + ">" + xml + "</w:styles>");
    }

    DocxBuilder numbering(String xml) {
        return part("word/numbering.xml", "<w:numbering" + NAMESPACES + ">" + xml + "</w:numbering>");
    }

    /** A part that the body points to. */
    DocxBuilder related(String id, String type, String name, String element, String xml) {
        relation(id, type, name, false);
        return part("word/" + name, "<w:" + element + NAMESPACES + ">" + xml + "</w:" + element + ">");
    }

    DocxBuilder relation(String id, String type, String target, boolean external) {
        relations.append("<Relationship Id=\"" + id + "\" Type=\"http://x/relationships/" + type + "\" Target=\""
                + target + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>");
        return this;
    }

    DocxBuilder part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    byte[] bytes() {
        Map<String, String> all = new LinkedHashMap<>(parts);
        all.put("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
        return zip(all);
    }

    Document read() throws UnreadableException {
        return new DocumentReader(Limits.DEFAULT).read("样例.docx", bytes());
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A paragraph with one run. */
    static String p(String text) {
        return p("", text);
    }

    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }
}
