package org.hecha.document.worker;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small files made to take all time or memory, and large ones. */
public final class HostileFiles {

    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    private static final String WORD_END = "</w:body></w:document>";
    private static final String OPEN =
            "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>";
    private static final String OPEN_END = "</office:text></office:body></office:document-content>";
    private static final int MANY = 3_000_000;

    /** Writes a file's content. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static final Map<String, Content> ALL = new LinkedHashMap<>();

    static {
        docx("blanks-600mb", out -> repeat(out, " ".repeat(1 << 20), 600));
        docx("paragraphs-3m", out -> repeat(out, "<w:p><w:r><w:t>段</w:t></w:r></w:p>", MANY));
        docx("one-run-of-180mb", out -> {
            write(out, "<w:p><w:r><w:t>");
            repeat(out, "字".repeat(1 << 20), 60);
            write(out, "</w:t></w:r></w:p>");
        });
        docx("tables-20000-deep", out -> nested(out, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 20_000));
        docx("elements-1m-deep", out -> nested(out, "<w:sdt>", "</w:sdt>", 1_000_000));
        docx(
                "spans",
                out -> repeat(
                        out,
                        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
                        1000));
        part(
                "laughs.docx",
                "word/document.xml",
                out -> laughs(out, WORD + "<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>" + WORD_END));
        part("laughs.odt", "content.xml", out -> laughs(out, OPEN + "<text:p>&l9;</text:p>" + OPEN_END));
        part("tables-20000-deep.odt", "content.xml", out -> {
            write(out, OPEN);
            nested(
                    out,
                    "<table:table><table:table-row><table:table-cell>",
                    "</table:table-cell></table:table-row></table:table>",
                    20_000);
            write(out, OPEN_END);
        });
        part(
                "repeated-cells.odt",
                "content.xml",
                out -> write(
                        out,
                        OPEN
                                + "<table:table><table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell"
                                + " table:number-columns-repeated=\"2000000000\"><text:p>1</text:p></table:table-cell></table:table-row>"
                                + "</table:table><text:p><text:s text:c=\"2000000000\"/></text:p>" + OPEN_END));
        ALL.put("entries-65000.docx", HostileFiles::manyEntries);
        ALL.put("zip-in-zip.docx", HostileFiles::zipInZip);
        ALL.put("laughs.html", out -> laughs(out, "<html><body><p>&l9;</p></body></html>"));
        ALL.put("tables-20000-deep.html", out -> nested(out, "<table><tr><td>", "</td></tr></table>", 20_000));
        ALL.put("divs-300000-deep.html", out -> nested(out, "<div>", "</div>", 300_000));
        ALL.put("formatting-200000-open.html", out -> {
            write(out, "<html><body>");
            repeat(out, "<b><i><a><p>", 200_000);
        });
        ALL.put("spans.html", out -> {
            write(out, "<html><body><table>");
            repeat(out, "<tr><td colspan=1000 rowspan=65534>1</td></tr>", 2_000);
        });
        ALL.put("paragraphs-15mb.html", out -> {
            write(out, "<html><body>");
            repeat(out, "<p>a", 15 * 250_000);
        });
        ALL.put("braces-1m.rtf", out -> {
            write(out, "{\\rtf1 a");
            nested(out, "{", "}", 1_000_000);
        });
        ALL.put("cells-3m.rtf", out -> {
            write(out, "{\\rtf1\\trowd\\cellx1000\\intbl ");
            repeat(out, "1\\cell\\row ", MANY);
        });
        ALL.put("one-line-200mb.txt", out -> repeat(out, "年".repeat(1 << 20), 66));
        ALL.put("one-line-3mb.txt", out -> repeat(out, "一、 ".repeat(1 << 16), 6));
        ALL.put("text-300mb.txt", out -> repeat(out, "主动公开政府信息100条。\n".repeat(1 << 15), 290));
        ALL.put("pages-10000.pdf", out -> pages(out, 10_000));
        ALL.put("pages-1500.pdf", out -> pages(out, 1_500));
        ALL.put("inflates-to-2gb.pdf", out -> pdf(out, deflated("0 0 m ", 2047), "/Filter/FlateDecode"));
        ALL.put(
                "inflates-thrice.pdf",
                out -> pdf(out, deflated(deflated(" ".repeat(1 << 10), 2000)), "/Filter[/FlateDecode/FlateDecode]"));
        ALL.put("states-5m-open.pdf", out -> pdf(out, "q ".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII), ""));
        ALL.put("arrays-1m-deep.pdf", out -> pdf(out, "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII), ""));
        ALL.put(
                "form-in-itself.pdf",
                out -> pdf(
                        out,
                        "/X Do /X Do /X Do".getBytes(StandardCharsets.US_ASCII),
                        "/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 4 0 R>>>>"));
        ALL.put(
                "page-tree-in-itself.pdf",
                out -> write(
                        out,
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n"
                                + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"));
        ALL.put(
                "claims-2g-pages.pdf",
                out -> write(
                        out,
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2147483647/Kids[]>>endobj\n"
                                + "trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF"));
        ALL.put("rulings-1m.pdf", HostileFiles::rulings);
    }

    private HostileFiles() {}

    /** Writes all of them into a folder, by name. */
    public static Map<String, Path> writeTo(Path folder) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, Content> entry : ALL.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                entry.getValue().writeTo(out);
            }
            files.put(entry.getKey(), file);
        }
        return files;
    }

    private static void docx(String name, Content body) {
        part(name + ".docx", "word/document.xml", out -> {
            write(out, WORD);
            body.writeTo(out);
            write(out, WORD_END);
        });
    }

    private static void part(String name, String part, Content content) {
        ALL.put(name, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry(part.equals("content.xml") ? "mimetype" : "[Content_Types].xml"));
            write(zip, part.equals("content.xml") ? "application/vnd.oasis.opendocument.text" : "<Types/>");
            zip.putNextEntry(new ZipEntry(part));
            content.writeTo(zip);
            zip.finish();
        });
    }

    private static void manyEntries(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int i = 0; i < 65_000; i++) {
            zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
        }
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.finish();
    }

    private static void zipInZip(OutputStream out) throws IOException {
        byte[] inner = new byte[0];
        for (int i = 0; i < 50; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ZipOutputStream zip = new ZipOutputStream(bytes);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(inner);
            zip.finish();
            inner = bytes.toByteArray();
        }
        out.write(inner);
    }

    private static void laughs(OutputStream out, String xml) throws IOException {
        write(out, "<!DOCTYPE x [<!ENTITY l0 \"哈\">");
        for (int i = 1; i < 10; i++) {
            write(out, "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        write(out, "]>" + xml);
    }

    private static void pages(OutputStream out, int pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(100, 700);
                    content.showText("page " + i);
                    content.endText();
                }
            }
            document.save(out);
        }
    }

    private static void rulings(OutputStream out) throws IOException {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 500_000; i++) {
            content.append(i % 600)
                    .append(" 0 m ")
                    .append(i % 600)
                    .append(' ')
                    .append(800 - i % 7)
                    .append(" l S 0 ");
            content.append(i % 800).append(" m 600 ").append(i % 800).append(" l S\n");
        }
        pdf(out, content.toString().getBytes(StandardCharsets.US_ASCII), "");
    }

    /** One page with this content; object 4 is its content stream and form X at once. */
    private static void pdf(OutputStream out, byte[] content, String filter) throws IOException {
        write(
                out,
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 4 0 R>>>>>>endobj\n"
                        + "4 0 obj<</Length " + content.length + filter + ">>stream\n");
        out.write(content);
        write(out, "\nendstream endobj\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF");
    }

    private static byte[] deflated(String unit, int kilo) throws IOException {
        byte[] block = unit.repeat((1 << 20) / unit.length()).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(1))) {
            for (int i = 0; i < kilo; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void nested(OutputStream out, String open, String close, int depth) throws IOException {
        repeat(out, open, depth);
        write(out, "1");
        repeat(out, close, depth);
    }

    private static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    private static void write(OutputStream out, String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
