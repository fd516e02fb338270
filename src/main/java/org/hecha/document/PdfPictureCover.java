package org.hecha.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** How much of a page pictures cover, as they do where it was scanned. */
final class PdfPictureCover {

    /** Parts of a page that pictures cover. */
    private static final float MOST_OF_IT = 0.6f;

    private static final float WHOLE = 0.9f;

    private final float page;
    private int pictures;
    private float area;
    private @Nullable COSName whole;

    /** @param page its area */
    PdfPictureCover(float page) {
        this.page = page;
    }

    /**
     * A picture that is painted.
     *
     * @param matrix makes the unit square the place where it stands
     * @param visible what of the page is not clipped
     * @param name of the picture; null if it stands in the page's content
     */
    void add(Matrix matrix, Rectangle2D visible, @Nullable COSName name) {
        Point2D origin = matrix.transformPoint(0, 0);
        Point2D corner = matrix.transformPoint(1, 1);
        Rectangle2D seen = new Rectangle2D.Double();
        seen.setFrameFromDiagonal(origin, corner);
        seen = seen.createIntersection(visible);
        if (seen.isEmpty()) {
            return;
        }
        pictures++;
        float part = (float) (seen.getWidth() * seen.getHeight()) / page;
        area += part;
        boolean level = matrix.getScaleX() > 0 && matrix.getScaleY() > 0 && Math.abs(matrix.getShearX()) < 0.01f;
        whole = pictures == 1 && part > WHOLE && level && Math.abs(matrix.getShearY()) < 0.01f ? name : null;
    }

    /** Whether pictures cover most of the page. */
    boolean isMost() {
        return area > MOST_OF_IT;
    }

    /** The one picture there is, if it stands upright and covers the page; null if it does not. */
    @Nullable
    COSName whole() {
        return whole;
    }
}
