package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hecha.document.DocxBuilder.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a file points at, nothing is fetched. The server here would see it. */
class NetworkTest {

    private final AtomicInteger requests = new AtomicInteger();
    private ServerSocket server;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        address = "http://127.0.0.1:" + server.getLocalPort() + "/";
        Thread counting = new Thread(this::count, "server");
        counting.setDaemon(true);
        counting.start();
    }

    private void count() {
        try {
            while (true) {
                Socket caller = server.accept();
                requests.incrementAndGet();
                caller.close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @AfterEach
    void nobodyCalledButTheTest() throws Exception {
        try (Socket last = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
            assertThat(last.getInputStream().read()).isEqualTo(-1); // all before it have been counted by then
        }
        server.close();
        assertThat(requests).hasValue(1);
    }

    @Test
    void webPagesAreReadAlone() throws UnreadableException {
        String page =
                """
                <!DOCTYPE html SYSTEM "ADDRESSx.dtd" [<!ENTITY e SYSTEM "ADDRESSe">]>
                <html xmlns:xi="http://www.w3.org/2001/XInclude"><head><base href="ADDRESS"><link rel="stylesheet" href="ADDRESSa.css">
                <meta http-equiv="refresh" content="0;url=ADDRESSm"><script src="ADDRESSs.js"></script><style>@import "ADDRESSi.css";</style>
                </head><body background="ADDRESSb"><p>年度报告 &e;</p><img src="ADDRESSp.png" srcset="ADDRESSp2.png 2x"><iframe src="ADDRESSf"></iframe>
                <object data="ADDRESSo"></object><embed src="ADDRESSq"><xi:include href="ADDRESSx"/><video src="ADDRESSv"></video></body></html>
                """
                        .replace("ADDRESS", address);

        assertThat(readOrRefused("页.html", page.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void wordFilesAreReadAlone() {
        byte[] linked = new DocxBuilder()
                .body(p("年度报告") + "<w:p><w:r><w:drawing><a:blip r:link=\"rId9\"/></w:drawing></w:r></w:p>"
                        + "<w:altChunk r:id=\"rId8\"/>")
                .relation("rId9", "image", address + "image.png", true)
                .relation("rId8", "aFChunk", address + "chunk.html", true)
                .relation("rId7", "attachedTemplate", address + "template.dotx", true)
                .bytes();
        assertThat(readOrRefused("链接.docx", linked)).isTrue();

        for (String declaration : declarations("w:document")) {
            byte[] declared = new DocxBuilder()
                    .part(
                            "word/document.xml",
                            declaration
                                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                    + "<w:body><w:p><w:r><w:t>年度报告&e;</w:t></w:r></w:p></w:body></w:document>")
                    .bytes();
            readOrRefused("声明.docx", declared);
        }
    }

    @Test
    void openDocumentFilesAreReadAlone() {
        for (String declaration : declarations("office:document-content")) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("mimetype", "application/vnd.oasis.opendocument.text");
            parts.put(
                    "content.xml",
                    declaration
                            + "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><office:body><office:text><text:p>年度报告&e;"
                            + "<draw:frame><draw:image xlink:href=\"" + address + "i.png\"/></draw:frame></text:p>"
                            + "<text:section><text:section-source xlink:href=\"" + address + "s.odt\"/></text:section>"
                            + "</office:text></office:body></office:document-content>");
            readOrRefused("声明.odt", DocxBuilder.zip(parts));
        }
    }

    @Test
    void richTextIsReadAlone() {
        String rtf = "{\\rtf1{\\*\\template " + address + "t.dot}{\\field{\\*\\fldinst INCLUDEPICTURE \"" + address
                + "p.png\" \\\\d}{\\fldrslt report}}{\\field{\\*\\fldinst INCLUDETEXT \"" + address
                + "t.rtf\"}{\\fldrslt text}}\\par report\\par}";

        assertThat(readOrRefused("链接.rtf", rtf.getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
    }

    @Test
    void pdfIsReadAlone() throws IOException {
        assertThat(readOrRefused("链接.pdf", pdf())).isTrue();
    }

    /** Text; an action on opening; a stream, a picture and a font whose content stands at an address. */
    private byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(100, 700);
                content.showText("annual report 2023");
                content.endText();
            }
            PDActionURI open = new PDActionURI();
            open.setURI(address + "open");
            document.getDocumentCatalog().setOpenAction(open);
            COSDictionary outside = new COSDictionary();
            outside.setName(COSName.FS, "URL");
            outside.setItem(COSName.F, new COSString(address + "stream"));
            COSStream picture = document.getDocument().createCOSStream();
            picture.setName(COSName.SUBTYPE, "Form");
            picture.setItem(COSName.F, outside);
            COSDictionary pictures = new COSDictionary();
            pictures.setItem(COSName.getPDFName("Outside"), picture);
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, pictures);
            ((COSStream) page.getCOSObject().getDictionaryObject(COSName.CONTENTS)).setItem(COSName.F, outside);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private String[] declarations(String root) {
        return new String[] {
            "<!DOCTYPE " + root + " SYSTEM \"" + address + "x.dtd\">",
            "<!DOCTYPE " + root + " [<!ENTITY e SYSTEM \"" + address + "e\">]>",
            "<!DOCTYPE " + root + " [<!ENTITY % d SYSTEM \"" + address + "d\"> %d;]>",
            "<?xml-stylesheet type=\"text/xsl\" href=\"" + address + "s.xsl\"?>",
        };
    }

    private static boolean readOrRefused(String source, byte[] content) {
        try {
            return !new DocumentReader(Limits.DEFAULT)
                    .read(source, content)
                    .blocks()
                    .isEmpty();
        } catch (UnreadableException refused) {
            return false;
        }
    }
}
