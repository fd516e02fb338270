package org.hecha;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where each letter of a PDF page stands, found once for all boxes that are held against it. */
final class PageLetters extends PDFTextStripper {

    private record Letter(String text, float x, float y) {}

    private final List<Letter> letters = new ArrayList<>();
    private final float height;

    private PageLetters(float height) {
        this.height = height;
        setSortByPosition(true);
    }

    static PageLetters of(PDDocument pdf, int page) throws IOException {
        PageLetters letters = new PageLetters(pdf.getPage(page).getCropBox().getHeight());
        letters.setStartPage(page + 1);
        letters.setEndPage(page + 1);
        letters.getText(pdf);
        return letters;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        for (TextPosition one : positions) {
            letters.add(new Letter(
                    one.getUnicode(),
                    one.getXDirAdj() + one.getWidthDirAdj() / 2,
                    height - one.getYDirAdj() + one.getHeightDir() / 2));
        }
    }

    /**
     * The letters whose middle lies in one of the boxes, box by box.
     *
     * @param corners eight numbers for each box, upper left first, in the page's own coordinates
     */
    String under(float[] corners) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < corners.length; i += 8) {
            float left = corners[i];
            float top = corners[i + 1];
            float right = corners[i + 2];
            float bottom = corners[i + 5];
            letters.stream()
                    .filter(one -> one.x() >= left && one.x() <= right && one.y() >= bottom && one.y() <= top)
                    .forEach(one -> text.append(one.text()));
        }
        return text.toString();
    }
}
