package org.hecha.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;

/**
 * Paints the pages of a PDF. Characters of fonts that the file does not hold are drawn over the picture, for the reader's
 * own fonts to set: no font of this machine is looked for.
 */
final class PdfPictures {

    /** Fine enough to read small print of a form at the width of a screen. */
    private static final float DOTS_PER_INCH = 110;

    /** Of one page; larger paper is painted more coarsely. */
    private static final double MOST_PIXELS = 2_500_000;

    static {
        FontMappers.set(new BundledFont());
    }

    private final Limits limits;

    PdfPictures(Limits limits) {
        this.limits = limits;
    }

    PagePictures of(byte[] content, PageRange wanted) throws IOException, TikaException {
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            List<PagePicture> pictures = new ArrayList<>();
            for (int page = wanted.first(); page <= Math.min(pages, wanted.last()); page++) {
                pictures.add(picture(document, page));
            }
            return new PagePictures(pages, pictures);
        } catch (InvalidPasswordException needsPassword) {
            throw new EncryptedDocumentException("文件设有打开密码", needsPassword);
        } catch (RuntimeException broken) {
            throw new TikaException("PDF 已损坏，无法绘制", broken);
        }
    }

    private PagePicture picture(PDDocument document, int number) throws IOException {
        try {
            return painted(document, number);
        } catch (IOException | RuntimeException broken) {
            // A damaged picture or font: what was read shows the rest.
            return OfdPictures.drawn(
                    new PdfPageReader(document.getPage(number - 1), number, limits.characters()).read());
        }
    }

    private static PagePicture painted(PDDocument document, int number) throws IOException {
        UprightPage upright = UprightPage.of(document.getPage(number - 1));
        PdfPainter painter = new PdfPainter(document, upright);
        double area = (double) upright.width() * upright.height();
        float scale = (float) Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / Math.max(area, 1)));
        BufferedImage image = painter.renderImage(number - 1, scale, ImageType.RGB);
        List<String> layers = new ArrayList<>();
        layers.add("data:image/png;base64," + Base64.getEncoder().encodeToString(png(image)));
        if (!painter.foreign().isEmpty()) {
            layers.add(new PageDrawing(upright.width(), upright.height())
                    .glyphs(painter.foreign())
                    .address());
        }
        return new PagePicture(number, upright.width(), upright.height(), layers, false);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
