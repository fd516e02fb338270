package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hecha.document.DocxBuilder.p;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hecha.document.UnreadableException.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {

    private static final Limits SMALL = new Limits(1 << 20, 1 << 20, 1000, 1000, 10_000, 100_000, 10, 256);
    private static final byte[] DOCX = new DocxBuilder().body(p("年度报告")).bytes();

    @TempDir
    Path folder = Path.of("");

    @Test
    void documentCarriesNameTypeAndDigest() throws UnreadableException {
        Document document = new DocumentReader(SMALL).read("报告.docx", DOCX);

        assertThat(document.source()).isEqualTo("报告.docx");
        assertThat(document.mediaType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(document.sha256()).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void suffixDoesNotMatter() throws IOException, UnreadableException {
        Path file = Files.write(folder.resolve("报告.pdf"), DOCX);

        assertThat(Shown.body(new DocumentReader(SMALL).read(file))).containsExactly("年度报告");
    }

    @Test
    void otherFormatsAreReadUnderAnyName() throws UnreadableException {
        DocumentReader reader = new DocumentReader(SMALL);
        String page = "<html><body><p>年度报告</p></body></html>";

        assertThat(Shown.body(reader.read("a.doc", bytes("{\\rtf1\\ansi\\u24180?\\u25253?\\par}"))))
                .containsExactly("年报");
        assertThat(Shown.body(reader.read("b.doc", bytes(page)))).containsExactly("年度报告");
        assertThat(Shown.body(reader.read("c.doc", bytes("年度报告\n")))).containsExactly("年度报告");
        assertThat(failure("d.doc", bytes("%PDF-1.7\n%cut")).reason()).isEqualTo(Cause.DAMAGED);
    }

    @Test
    void missingFileAndFolderAreToldApart() {
        UnreadableException missing = failure(() -> new DocumentReader(SMALL).read(folder.resolve("无.docx")));
        UnreadableException directory = failure(() -> new DocumentReader(SMALL).read(folder));

        assertThat(missing.reason()).isEqualTo(Cause.MISSING);
        assertThat(missing).hasMessageContaining("无.docx").hasMessageContaining("请检查路径");
        assertThat(directory.reason()).isEqualTo(Cause.UNSUPPORTED);
        assertThat(directory).hasMessageContaining("是文件夹");
    }

    @Test
    void emptyFileAndEmptyDocumentSaySo() {
        assertThat(failure("空.docx", new byte[0]).reason()).isEqualTo(Cause.EMPTY);
        UnreadableException blank =
                failure("白.docx", new DocxBuilder().body(p("")).bytes());
        assertThat(blank.reason()).isEqualTo(Cause.EMPTY);
        assertThat(blank).hasMessageContaining("没有任何内容");
    }

    @Test
    void pictureUnderADocumentsNameIsCalledAPicture() {
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1};

        UnreadableException failure = failure("报告.docx", jpeg);

        assertThat(failure.reason()).isEqualTo(Cause.NO_TEXT);
        assertThat(failure).hasMessageContaining("报告.docx");
    }

    @Test
    void otherContainersAreNamed() {
        Map<String, String> slides = Map.of("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<p/>");

        assertThat(failure("稿.docx", DocxBuilder.zip(slides))).hasMessageContaining("是演示文稿");
        assertThat(failure("包.docx", DocxBuilder.zip(Map.of("a.txt", "x")))).hasMessageContaining("压缩包");
    }

    @Test
    void encryptedDocxAsksForItsPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage word = OPCPackage.open(
                            Files.newInputStream(Path.of("src/test/resources/documents/word-features.docx")));
                    java.io.OutputStream out = encryptor.getDataStream(files)) {
                word.save(out);
            }
            files.writeFilesystem(bytes);
        }

        UnreadableException failure = failure("密.docx", bytes.toByteArray());

        assertThat(failure.reason()).isEqualTo(Cause.ENCRYPTED);
        assertThat(failure).hasMessage("“密.docx”设有密码，无法读取，请取消密码后再审。");
    }

    @Test
    void truncatedDocxIsDamagedWhereverItEnds() {
        for (int length = 8; length < DOCX.length; length += 7) {
            UnreadableException failure = failure("断.docx", Arrays.copyOf(DOCX, length));
            assertThat(failure.reason()).as("cut after %d bytes", length).isEqualTo(Cause.DAMAGED);
        }
        assertThat(failure("断.docx", Arrays.copyOf(DOCX, DOCX.length / 2)))
                .hasMessage("“断.docx”不完整或已损坏，无法读取，请重新导出或重新下载后再审。");
    }

    @Test
    void flippedBytesNeverChangeTheTextSilently() throws UnreadableException {
        String expected =
                Shown.blocks(new DocumentReader(SMALL).read("a", DOCX)).toString();
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] damaged = DOCX.clone();
            damaged[4 + random.nextInt(damaged.length - 4)] ^= (byte) (1 << random.nextInt(8));
            try {
                Document read = new DocumentReader(SMALL).read("a", damaged);
                assertThat(Shown.blocks(read).toString()).isEqualTo(expected);
            } catch (UnreadableException refused) {
                assertThat(refused.reason()).isIn(Cause.DAMAGED, Cause.UNSUPPORTED, Cause.ENCRYPTED, Cause.TOO_LARGE);
            }
        }
    }

    @Test
    void bombsAreTooLarge() {
        String marks = "<w:proofErr/>".repeat(100_000);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(20_000) + p("底") + "</w:tc></w:tr></w:tbl>".repeat(20_000);

        assertThat(failure("弹.docx", new DocxBuilder().body(marks).bytes()))
                .hasMessageContaining("解压后的内容超过 1 MB")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Cause.TOO_LARGE));
        assertThat(failure("段.docx", new DocxBuilder().body(p("段").repeat(1001)).bytes())
                        .reason())
                .isEqualTo(Cause.TOO_LARGE);
        assertThat(failure(
                                "字.docx",
                                new DocxBuilder().body(p("字".repeat(100_001))).bytes())
                        .reason())
                .isEqualTo(Cause.TOO_LARGE);
        assertThat(failure(
                        "行.docx",
                        new DocxBuilder()
                                .body("<w:tbl>" + "<w:tr/>".repeat(1001) + "</w:tbl>")
                                .bytes()))
                .hasMessageContaining("表格超过 1000 行");
        assertThat(failure(
                        "性.docx",
                        new DocxBuilder()
                                .body("<w:p w:x=\"" + "a".repeat(300_000) + "\"/>")
                                .bytes()))
                .hasMessageContaining("一个标记或一段文字超过");
        UnreadableException nested = failure(() -> new DocumentReader(Limits.DEFAULT)
                .read("嵌.docx", new DocxBuilder().body(tables).bytes()));
        assertThat(nested.reason()).isEqualTo(Cause.TOO_LARGE);
        assertThat(nested).hasMessageContaining("元素嵌套超过 256 层");
        assertThat(failure("大.docx", new byte[(1 << 20) + 1]).reason()).isEqualTo(Cause.TOO_LARGE);
    }

    @Test
    void entitiesAreNeitherResolvedNorExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "机密");
        String external = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE w [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        String body =
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                        + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>";

        for (String type : new String[] {external, laughs, ""}) {
            byte[] docx =
                    new DocxBuilder().part("word/document.xml", type + body).bytes();
            assertThat(failure("引.docx", docx).reason()).isEqualTo(Cause.DAMAGED);
        }
    }

    @Test
    void declarationWithoutAnyUseIsPassedOver() throws UnreadableException {
        String manifest = "<!DOCTYPE m:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
                + "<m:manifest xmlns:m=\"http://openoffice.org/2001/manifest\"/>";
        byte[] docx = new DocxBuilder()
                .body(p("年度报告"))
                .part("docProps/core.xml", manifest)
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"x/core-properties\" Target=\"docProps/core.xml\"/></Relationships>")
                .bytes();

        assertThat(Shown.body(new DocumentReader(SMALL).read("a.docx", docx))).containsExactly("年度报告");
    }

    @Test
    void sameBytesGiveTheSameDocument() throws UnreadableException {
        Path features = Path.of("src/test/resources/documents/word-features.docx");

        assertThat(new DocumentReader(SMALL).read(features)).isEqualTo(new DocumentReader(SMALL).read(features));
    }

    @Test
    void garbageIsRefusedWithoutAStackTrace() {
        Random random = new Random(3);
        String[] beginnings = {"PK\3\4", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "", "{\\r", "<"};
        for (int i = 0; i < 200; i++) {
            byte[] garbage = new byte[600 + random.nextInt(2000)];
            random.nextBytes(garbage);
            byte[] magic = beginnings[i % beginnings.length].getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(magic, 0, garbage, 0, magic.length);
            assertThat(failure("乱码", garbage).reason()).isIn(Cause.DAMAGED, Cause.UNSUPPORTED);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Reading {
        Document read() throws UnreadableException;
    }

    private static UnreadableException failure(String source, byte[] content) {
        return failure(() -> new DocumentReader(SMALL).read(source, content));
    }

    private static UnreadableException failure(Reading reading) {
        UnreadableException failure = catchThrowableOfType(UnreadableException.class, reading::read);
        assertThat(failure).isNotNull();
        return failure;
    }
}
