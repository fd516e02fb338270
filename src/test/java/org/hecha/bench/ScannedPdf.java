package org.hecha.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF as a scanner makes it of the printed pages: pictures and no text. */
public final class ScannedPdf {

    private static final float QUALITY = 0.85f;

    private ScannedPdf() {}

    public static byte[] of(byte[] pdf, int dotsPerInch) {
        try (PDDocument printed = Loader.loadPDF(pdf);
                PDDocument scanned = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, dotsPerInch, ImageType.GRAY);
                PDRectangle paper = printed.getPage(i).getMediaBox();
                PDPage page = new PDPage(paper);
                scanned.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(scanned, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(scanned, image, QUALITY),
                            0,
                            0,
                            paper.getWidth(),
                            paper.getHeight());
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            scanned.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
