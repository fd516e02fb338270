package org.hecha.memo.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hecha.memo.MemoException;
import org.hecha.memo.TemplateFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTemplateTest {

    /** What the templates of these tests can show. */
    public record Model(String unit) {}

    private static final Model MODEL = new Model("某局");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theOfficesOwnFontComesFirst() throws Exception {
        Path fonts = Files.createDirectory(folder.resolve("fonts"));
        try (var liberation =
                PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            Files.copy(java.util.Objects.requireNonNull(liberation), fonts.resolve("own.ttf"));
        }
        Files.writeString(fonts.resolve("broken.ttf"), "no font");

        byte[] pdf = render("<p style=\"font-family: 'Liberation Sans', 'Noto Sans SC'\">Unit: ${unit}</p>", fonts);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames())
                    .map(name -> resources.getFont(name).getName().replaceFirst(".*\\+", ""))
                    .containsExactlyInAnyOrder("LiberationSans", "NotoSansSC-Regular");
            assertThat(new PDFTextStripper().getText(document)).contains("Unit: 某局");
        }
    }

    @Test
    void aFolderWithoutFontsIsNamed() {
        assertThatThrownBy(() -> render("<p/>", folder)).hasMessageContaining("没有可用的 TrueType 字体");
        assertThatThrownBy(() -> render("<p/>", folder.resolve("none"))).hasMessageContaining("字体文件夹");
    }

    @Test
    void nothingOutsideThePageIsRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.css"), "p { display: none }");

        byte[] pdf = render("<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/><p>${unit}</p>", null);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("某局");
        }
    }

    @Test
    void aPageThatIsNoXmlIsNamedWithItsLine() {
        assertThatThrownBy(() -> render("<p>${unit}<br></p>", null))
                .isInstanceOf(MemoException.class)
                .hasMessageMatching(".*/t\\.ftlh 模板有误：生成的页面第1行不是完好的 XHTML.*");
    }

    private byte[] render(String body, @Nullable Path fonts) throws IOException, MemoException {
        Files.writeString(folder.resolve("t.ftlh"), "<html><body>" + body + "</body></html>");
        return PdfTemplate.load(TemplateFolder.of(folder), "t.ftlh", new PdfFonts(fonts))
                .render(MODEL);
    }
}
