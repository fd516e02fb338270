package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.junit.jupiter.api.Test;

class FormatDetectorTest {

    @Test
    void containersAreToldByWhatTheyHold() throws IOException {
        assertThat(zip("word/document.xml")).isEqualTo(FormatDetector.DOCX);
        assertThat(zip("word/document.xml", "word/vbaProject.bin")).isEqualTo(FormatDetector.DOCM);
        assertThat(zip("xl/workbook.xml")).isEqualTo(FormatDetector.XLSX);
        assertThat(zip("ppt/presentation.xml")).isEqualTo(FormatDetector.PPTX);
        assertThat(detect(DocxBuilder.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text"))))
                .isEqualTo(FormatDetector.ODT);
        assertThat(detect(DocxBuilder.zip(Map.of("OFD.xml", "<OFD/>")))).isEqualTo(FormatDetector.OFD);
        assertThat(detect(DocxBuilder.zip(Map.of("word/readme.txt", "")))).isEqualTo(MediaType.APPLICATION_ZIP);
    }

    @Test
    void compoundFilesAreToldByTheirStreams() throws IOException {
        assertThat(compound("WordDocument")).isEqualTo(FormatDetector.DOC);
        assertThat(compound("Workbook")).isEqualTo(FormatDetector.XLS);
        assertThat(compound("EncryptedPackage")).isEqualTo(FormatDetector.ENCRYPTED_OFFICE);
        assertThat(compound("Contents")).isEqualTo(FormatDetector.OLE);
    }

    @Test
    void markedFormatsAreToldByTheirBeginning() throws IOException {
        assertThat(detect("%PDF-1.7\n%âãÏÓ")).isEqualTo(FormatDetector.PDF);
        assertThat(detect("\n\n%PDF-1.4")).isEqualTo(FormatDetector.PDF);
        assertThat(detect("{\\rtf1\\ansi}")).isEqualTo(FormatDetector.RTF);
        assertThat(detect("<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"x\"/>"))
                .isEqualTo(FormatDetector.WORD_XML);
        assertThat(detect("From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n<html>"))
                .isEqualTo(FormatDetector.MHTML);
    }

    @Test
    void pagesAreToldByTheirTagsInAnyCharset() throws IOException {
        String page = "<!-- 政务公开 -->\r\n<HTML><BODY><table><tr><td>年度报告</td></tr></table></BODY></HTML>";

        assertThat(detect(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(FormatDetector.HTML);
        assertThat(detect(page.getBytes(Charset.forName("GB18030")))).isEqualTo(FormatDetector.HTML);
        assertThat(detect(page.getBytes(StandardCharsets.UTF_16))).isEqualTo(FormatDetector.HTML);
        assertThat(detect("<div class=\"content\">正文</div>")).isEqualTo(FormatDetector.HTML);
        assertThat(detect("正文<br>一、总体情况<br>二、<br>")).isEqualTo(FormatDetector.HTML);
        assertThat(detect("主动公开政府信息   条<script>alert(1)</script>。")).isEqualTo(FormatDetector.TEXT);
    }

    @Test
    void textIsWhatDecodesWithoutControlCharacters() throws IOException {
        String report = "测试县2021年政府信息公开工作年度报告\r\n\t一、总体情况 1<2\r\n";

        assertThat(detect(report.getBytes(StandardCharsets.UTF_8))).isEqualTo(FormatDetector.TEXT);
        assertThat(detect(report.getBytes(Charset.forName("GB18030")))).isEqualTo(FormatDetector.TEXT);
        assertThat(detect(("\uFEFF" + report).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FormatDetector.TEXT);
        assertThat(detect("一\0二".getBytes(StandardCharsets.UTF_8))).isNotEqualTo(FormatDetector.TEXT);
    }

    @Test
    void tikaKnowsTheRest() throws IOException {
        assertThat(detect(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13}))
                .isEqualTo(MediaType.image("png"));
    }

    private static MediaType zip(String... names) throws IOException {
        Map<String, String> parts = new java.util.LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        for (String name : names) {
            parts.put(name, "x");
        }
        return detect(DocxBuilder.zip(parts));
    }

    private static MediaType compound(String stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(bytes);
        }
        return detect(bytes.toByteArray());
    }

    private static MediaType detect(String content) throws IOException {
        return detect(content.getBytes(StandardCharsets.UTF_8));
    }

    private static MediaType detect(byte[] content) throws IOException {
        return new FormatDetector(Limits.DEFAULT).detect(new ByteArrayInputStream(content), new Metadata());
    }
}
