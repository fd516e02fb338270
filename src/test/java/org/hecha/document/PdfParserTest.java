package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** The form of 2021 was filled in with numbers that are all different, and printed by LibreOffice and by Chromium. */
class PdfParserTest {

    private static final String WRITER = "form-2021-writer.pdf";

    private final Metadata metadata = new Metadata();

    @ParameterizedTest
    @ValueSource(strings = {WRITER, "form-2021-writer-repeated-heads.pdf", "form-2021-chromium.pdf"})
    void cellsOfThePrescribedTablesKeepPlaceSpanAndText(String file) throws Exception {
        List<String> cells = new ArrayList<>();
        int number = 0;
        for (Table table : tables(read(bytes(file)))) {
            number++;
            assertThat(table.grid()).isEqualTo(Table.Grid.STATED);
            for (Cell cell : table.cells()) {
                cells.add(String.join(
                        "\t",
                        Integer.toString(number),
                        Integer.toString(cell.row()),
                        Integer.toString(cell.column()),
                        Integer.toString(cell.rowSpan()),
                        Integer.toString(cell.columnSpan()),
                        cell.text().replaceAll("\\s+", "")));
            }
        }

        assertThat(cells)
                .containsExactlyElementsOf(new String(bytes("form-2021.cells.txt"), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {WRITER, "form-2021-chromium.pdf"})
    void paragraphsReadAsTheyWereWritten(String file) throws Exception {
        assertThat(paragraphs(read(bytes(file)), Story.BODY))
                .startsWith("某某县人民政府", "2024年政府信息公开工作年度报告")
                .contains("一、总体情况", "（二）依申请公开。全年主动公开政府信息  余条，收到申请100件。", "三、收到和处理政府信息公开申请情况", "本年度收取信息处理费0元。")
                .anyMatch(text -> text.endsWith("网址：http://www.example.gov.cn/zwgk/index.html）。"))
                .anyMatch(text -> text.startsWith("（一）主动公开。2024年，我县") && text.endsWith("群众满意度持续提升。"));
    }

    @Test
    void pageNumbersAndRunningHeadsAreNotTheBody() throws Exception {
        List<Block> blocks = read(bytes(WRITER));

        assertThat(paragraphs(blocks, Story.FOOTER)).containsExactly("- 1 -", "- 2 -", "- 3 -");
        assertThat(paragraphs(blocks, Story.HEADER)).containsOnly("某某县政务公开").hasSize(3);
    }

    @Test
    void everyBlockAndCellHasPageAndBox() throws Exception {
        List<Block> blocks = read(bytes(WRITER));

        assertThat(blocks).allSatisfy(block -> {
            assertThat(block.place().page()).isBetween(1, 3);
            assertThat(block.place().box()).isNotNull();
        });
        Table applications = tables(blocks).get(1);
        Cell beforeTheBreak = applications.cells().get(5);
        Cell last = applications.cells().get(applications.cells().size() - 1);
        assertThat(beforeTheBreak.place().page()).isEqualTo(2);
        assertThat(last.place().page()).isEqualTo(3);
        assertThat(last.text()).isEqualTo("257");
    }

    @Test
    void whatTheFileSaysOfItselfIsKept() throws Exception {
        read(bytes("form-2021-chromium.pdf"));

        assertThat(metadata.get(TikaCoreProperties.TITLE)).isEqualTo("年度报告");
        assertThat(metadata.get("producer")).startsWith("Skia/PDF");
        assertThat(metadata.get(TikaCoreProperties.CREATED)).startsWith("20");
        assertThat(metadata.get(PdfParser.TEXT_QUALITY)).isEqualTo("100");
        assertThat(metadata.get(PdfParser.INVISIBLE_TEXT)).isNull();
    }

    @Test
    void openPasswordIsReportedAsEncryption() throws Exception {
        byte[] locked = protect("owner", "user");

        assertThatThrownBy(() -> read(locked)).isInstanceOf(EncryptedDocumentException.class);
    }

    @Test
    void fileThatOnlyRestrictsItsUseIsRead() throws Exception {
        assertThat(tables(read(protect("owner", "")))).hasSize(3);
    }

    @Test
    void turnedPageReadsAsItIsSeen() throws Exception {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(90);
        byte[] file = pdf(page, content -> {
            content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 100, 200));
            content.showText("Upright 42");
        });

        Paragraph paragraph = (Paragraph) read(file).get(0);

        assertThat(paragraph.text()).isEqualTo("Upright 42");
        assertThat(paragraph.place().box()).isNotNull().satisfies(box -> {
            assertThat(box.x()).isBetween(199f, 201f);
            assertThat(box.y()).isBetween(85f, 95f);
            assertThat(box.width()).isGreaterThan(box.height());
        });
    }

    @Test
    void textOutsideTheCropBoxIsNotSeen() throws Exception {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setCropBox(new PDRectangle(50, 50, 300, 300));
        byte[] file = pdf(page, content -> {
            content.newLineAtOffset(100, 340);
            content.showText("seen");
            content.newLineAtOffset(0, 100);
            content.showText("cropped");
        });

        List<Block> blocks = read(file);

        assertThat(paragraphs(blocks, Story.BODY)).containsExactly("seen");
        assertThat(blocks.get(0).place().box()).isNotNull().satisfies(box -> {
            assertThat(box.x()).isEqualTo(50f);
            assertThat(box.y()).isLessThan(10f);
        });
    }

    @Test
    void watermarkAslantIsNotText() throws Exception {
        byte[] file = pdf(new PDPage(), content -> {
            content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 100, 200));
            content.showText("DRAFT");
            content.setTextMatrix(Matrix.getTranslateInstance(100, 700));
            content.showText("text");
        });

        assertThat(paragraphs(read(file), Story.BODY)).containsExactly("text");
    }

    @Test
    void invisibleTextOfAScanIsReadAndSaid() throws Exception {
        byte[] file = pdf(new PDPage(), content -> {
            content.setRenderingMode(RenderingMode.NEITHER);
            content.newLineAtOffset(100, 700);
            content.showText("read by machine");
        });

        assertThat(paragraphs(read(file), Story.BODY)).containsExactly("read by machine");
        assertThat(metadata.get(PdfParser.INVISIBLE_TEXT)).isEqualTo("true");
    }

    @Test
    void pagesWithoutGlyphsGiveNoBlocks() throws Exception {
        assertThat(read(pdf(new PDPage(), content -> {}))).isEmpty();
        assertThat(metadata.get(PdfParser.TEXT_QUALITY)).isNull();
    }

    @Test
    void limitsHold() throws Exception {
        byte[] file = bytes(WRITER);
        Limits all = Limits.DEFAULT;
        Limits twoPages = new Limits(
                all.fileBytes(),
                all.inflatedBytes(),
                all.blocks(),
                all.cells(),
                all.gridArea(),
                all.characters(),
                2,
                9);
        Limits small = new Limits(
                1000, all.inflatedBytes(), all.blocks(), all.cells(), all.gridArea(), all.characters(), 9, 9);
        Limits brief =
                new Limits(all.fileBytes(), all.inflatedBytes(), all.blocks(), all.cells(), all.gridArea(), 500, 9, 9);

        assertThatThrownBy(() -> read(file, twoPages)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> read(file, small)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> read(file, brief)).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void fileCutOffIsDamagedAndNeverReadInPart() throws Exception {
        byte[] whole = bytes(WRITER);
        for (int percent = 0; percent < 100; percent += 7) {
            byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);
            assertThatThrownBy(() -> read(part)).isInstanceOfAny(IOException.class, TikaException.class);
        }
    }

    @Test
    void flippedBytesGiveDeclaredExceptionsOnly() throws Exception {
        byte[] whole = bytes(WRITER);
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + i * 5; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged);
            } catch (IOException | SAXException | TikaException declared) {
                assertThat(declared).isNotNull();
            }
        }
    }

    @Test
    void readingTwiceGivesTheSame() throws Exception {
        assertThat(read(bytes(WRITER))).isEqualTo(read(bytes(WRITER)));
    }

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private static byte[] pdf(PDPage page, Drawing text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.on(content);
                content.endText();
            }
            return saved(document);
        }
    }

    private static byte[] protect(String owner, String user) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes(WRITER))) {
            AccessPermission permission = new AccessPermission();
            permission.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy(owner, user, permission));
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private List<Block> read(byte[] file) throws IOException, SAXException, TikaException {
        return read(file, Limits.DEFAULT);
    }

    private List<Block> read(byte[] file, Limits limits) throws IOException, SAXException, TikaException {
        BlockCollector collector = new BlockCollector(Limits.DEFAULT);
        new PdfParser(limits).parse(new ByteArrayInputStream(file), collector, metadata, new ParseContext());
        return collector.blocks();
    }

    private static List<Table> tables(List<Block> blocks) {
        return blocks.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    private static List<String> paragraphs(List<Block> blocks, Story story) {
        return blocks.stream()
                .filter(block -> block instanceof Paragraph paragraph && paragraph.story() == story)
                .map(block -> ((Paragraph) block).text())
                .toList();
    }

    private static byte[] bytes(String file) {
        try (InputStream in = PdfParserTest.class.getResourceAsStream("/documents/" + file)) {
            if (in == null) {
                throw new AssertionError("no fixture " + file);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
