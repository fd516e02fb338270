package org.hecha.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.hecha.document.page.Flow;
import org.hecha.document.page.Glyph;

/** Paints a page but for the characters of fonts that the file does not hold, and gathers those. */
final class PdfPainter extends PDFRenderer {

    /** Parts of the font size above and below the baseline that the em box of Chinese type takes. */
    private static final float ABOVE = 0.88f;

    private static final float BELOW = 0.12f;

    private static final int MOST_GLYPHS = 100_000;

    private final UprightPage upright;
    private final List<Glyph> foreign = new ArrayList<>();

    PdfPainter(PDDocument document, UprightPage upright) {
        super(document);
        this.upright = upright;
        setSubsamplingAllowed(true);
    }

    /** Characters that were left out. */
    List<Glyph> foreign() {
        return foreign;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            if (font.isEmbedded()) {
                super.showFontGlyph(matrix, font, code, displacement);
            } else if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
                gather(matrix, font, code, displacement);
            }
        }

        private void gather(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
            String text = PdfCharacters.of(font, code);
            float width = font.isVertical() ? font.getWidth(code) / 1000 : displacement.getX();
            float alongX = matrix.getScaleX();
            float alongY = matrix.getShearY();
            float upX = matrix.getShearX();
            float upY = matrix.getScaleY();
            Flow flow = upright.flow(alongX, alongY);
            float size = (float) Math.hypot(upX, upY);
            boolean fits = size > 0.5f && size < 2_000 && Math.abs(width) < 100;
            if (text.isEmpty() || flow == null || !fits || foreign.size() >= MOST_GLYPHS) {
                return;
            }
            float x = matrix.getTranslateX();
            float y = matrix.getTranslateY();
            foreign.add(new Glyph(
                    text,
                    upright.rect(
                            x - BELOW * upX,
                            y - BELOW * upY,
                            x + width * alongX + ABOVE * upX,
                            y + width * alongY + ABOVE * upY),
                    size,
                    font.isVertical() && flow == Flow.RIGHT ? Flow.DOWN : flow,
                    0,
                    Glyph.STATED));
        }
    }
}
