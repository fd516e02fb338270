package org.hecha.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.hecha.document.Note.Weight;
import org.hecha.document.page.Rect;

/** What notes look like on the pages of a PDF: a coloured band behind the words and the number of the note above it. */
final class PdfLook {

    private static final float NUMBER_SIZE = 7;

    private PdfLook() {}

    static PDColor colour(Weight weight) {
        return new PDColor(shades(weight), PDDeviceRGB.INSTANCE);
    }

    private static float[] shades(Weight weight) {
        return switch (weight) {
            case GRAVE -> new float[] {1f, 0.72f, 0.68f};
            case MIDDLING -> new float[] {1f, 0.87f, 0.45f};
            case SLIGHT -> new float[] {0.72f, 0.87f, 1f};
        };
    }

    static void draw(PDAnnotation annotation, Note note, PageMark mark, UprightPage upright) throws IOException {
        PDAppearanceStream look = new PDAppearanceStream(new COSStream());
        PDRectangle around = annotation.getRectangle();
        float above = NUMBER_SIZE;
        PDRectangle wide = new PDRectangle(
                around.getLowerLeftX() - above,
                around.getLowerLeftY() - above,
                around.getWidth() + 2 * above,
                around.getHeight() + 2 * above);
        // Readers fit the look's box to the annotation's.
        annotation.setRectangle(wide);
        look.setBBox(wide);
        PDResources resources = new PDResources();
        PDExtendedGraphicsState multiply = new PDExtendedGraphicsState();
        multiply.setBlendMode(BlendMode.MULTIPLY);
        COSName state = COSName.getPDFName("M");
        resources.put(state, multiply);
        COSName font = COSName.getPDFName("F");
        resources.put(font, new PDType1Font(FontName.HELVETICA_BOLD));
        look.setResources(resources);
        try (OutputStream out = look.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(drawing(note, mark, upright, around).getBytes(StandardCharsets.US_ASCII));
        }
        PDAppearanceDictionary looks = new PDAppearanceDictionary();
        looks.setNormalAppearance(look);
        annotation.setAppearance(looks);
    }

    private static String drawing(Note note, PageMark mark, UprightPage upright, PDRectangle around) {
        float[] shades = shades(note.weight());
        StringBuilder drawing = new StringBuilder("q /M gs ");
        drawing.append(numbers(shades)).append("rg ");
        if (mark.point()) {
            // A speech bubble: a box with a corner that points to the place.
            float x = around.getLowerLeftX();
            float y = around.getLowerLeftY();
            drawing.append("0.35 0.35 0.35 RG 0.8 w ");
            drawing.append(numbers(x, y + 4, around.getWidth(), around.getHeight() - 4))
                    .append("re B ");
        } else {
            for (Rect box : mark.boxes()) {
                PDRectangle band = upright.onPage(box);
                drawing.append(numbers(band.getLowerLeftX(), band.getLowerLeftY(), band.getWidth(), band.getHeight()))
                        .append("re f ");
            }
        }
        drawing.append("Q q BT 0.75 0.1 0.1 rg /F ")
                .append(numbers(NUMBER_SIZE))
                .append("Tf ");
        float[] corner = mark.point()
                ? new float[] {around.getLowerLeftX() + 3, around.getLowerLeftY() + 8}
                : upright.onPage(mark.boxes().get(0).left(), mark.boxes().get(0).top());
        drawing.append(turned(upright, corner, mark.point()));
        drawing.append("(").append(note.number()).append(") Tj ET Q");
        return drawing.toString();
    }

    /** Upright for who reads the page. */
    private static String turned(UprightPage upright, float[] corner, boolean fixed) {
        String matrix =
                switch (fixed ? 0 : upright.rotation()) {
                    case 90 -> "0 1 -1 0 ";
                    case 180 -> "-1 0 0 -1 ";
                    case 270 -> "0 -1 1 0 ";
                    default -> "1 0 0 1 ";
                };
        return matrix + numbers(corner) + "Tm ";
    }

    private static String numbers(float... values) {
        StringBuilder numbers = new StringBuilder();
        for (float value : values) {
            numbers.append(String.format(Locale.ROOT, "%.2f ", value));
        }
        return numbers.toString();
    }
}
