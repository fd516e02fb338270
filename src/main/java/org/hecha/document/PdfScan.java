package org.hecha.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hecha.document.page.Page;
import org.jspecify.annotations.Nullable;

/** A PDF page that is a picture. */
final class PdfScan {

    /** Dots per inch of a page that is painted: enough to read small type, and not more than a scanner sees. */
    private static final float COARSEST = 200;

    private static final float FINEST = 300;

    private final PDDocument document;
    private final PDPage page;
    private final int number;
    private final UprightPage upright;

    /** @param number of the page, from 1 */
    PdfScan(PDDocument document, int number) {
        this.document = document;
        this.number = number;
        page = document.getPage(number - 1);
        upright = UprightPage.of(page);
    }

    /**
     * Reads it.
     *
     * @param whole the name of the one picture that covers the page and stands upright on it; null if there is none
     * @param count of pictures in the file so far, this page included
     */
    Page read(@Nullable COSName whole, Scans scans, int count) throws IOException, LimitExceededException {
        float shortSide = Math.min(upright.width(), upright.height());
        PDImageXObject image = whole == null ? null : image(whole);
        if (image != null) {
            scans.check(image.getWidth(), image.getHeight(), count);
            return scans.read(turned(image.getImage(), upright.rotation()), number, shortSide);
        }
        float dots = Math.max(COARSEST, Math.min(FINEST, widest() / upright.width() * 72));
        scans.check(Math.round(upright.width() * dots / 72), Math.round(upright.height() * dots / 72), count);
        BufferedImage painted = new PDFRenderer(document).renderImageWithDPI(number - 1, dots, ImageType.RGB);
        return scans.read(painted, number, shortSide);
    }

    private @Nullable PDImageXObject image(COSName name) throws IOException {
        PDXObject object = page.getResources().getXObject(name);
        // Masks and stencils must be painted to be seen.
        return object instanceof PDImageXObject image
                        && !image.isStencil()
                        && image.getMask() == null
                        && image.getSoftMask() == null
                ? image
                : null;
    }

    /** Pixels across the finest picture of the page. */
    private float widest() throws IOException {
        int widest = 0;
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name) && resources.getXObject(name) instanceof PDImageXObject image) {
                    widest = Math.max(widest, image.getWidth());
                }
            }
        }
        return widest;
    }

    private static BufferedImage turned(BufferedImage picture, int degrees) {
        if (degrees == 0) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean across = degrees == 180;
        BufferedImage turned =
                new BufferedImage(across ? width : height, across ? height : width, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = degrees == 90 ? height - 1 - y : degrees == 180 ? width - 1 - x : y;
                int toY = degrees == 90 ? x : degrees == 180 ? height - 1 - y : width - 1 - x;
                turned.setRGB(toX, toY, picture.getRGB(x, y));
            }
        }
        return turned;
    }
}
