package org.hecha.document;

import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.hecha.document.page.Flow;
import org.hecha.document.page.Rect;
import org.hecha.document.page.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A PDF page as a reader sees it: cut to the crop box, turned by the page's rotation, y downwards from the upper left
 * corner.
 */
record UprightPage(float cropLeft, float cropBottom, float cropWidth, float cropHeight, int rotation) {

    /** A ruling may slope by this much, in points, before it is a drawing. */
    private static final double SLOPE = 0.8;

    /** Text may slope by this part of its length. */
    private static final double SLANT = 0.15;

    static UprightPage of(PDPage page) {
        PDRectangle crop = page.getCropBox();
        int rotation = Math.floorMod(page.getRotation(), 360);
        return new UprightPage(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight(), rotation);
    }

    float width() {
        return isTurned() ? cropHeight : cropWidth;
    }

    float height() {
        return isTurned() ? cropWidth : cropHeight;
    }

    boolean holds(double x, double y) {
        return x >= cropLeft && x <= cropLeft + cropWidth && y >= cropBottom && y <= cropBottom + cropHeight;
    }

    /** Where text runs that is set along the vector; null for text set aslant, as a watermark is. */
    @Nullable
    Flow flow(double alongX, double alongY) {
        double x =
                switch (rotation) {
                    case 90 -> alongY;
                    case 180 -> -alongX;
                    case 270 -> -alongY;
                    default -> alongX;
                };
        double y =
                switch (rotation) {
                    case 90 -> alongX;
                    case 180 -> alongY;
                    case 270 -> -alongX;
                    default -> -alongY;
                };
        if (Math.abs(y) <= SLANT * Math.abs(x)) {
            return x > 0 ? Flow.RIGHT : Flow.LEFT;
        }
        if (Math.abs(x) <= SLANT * Math.abs(y)) {
            return y > 0 ? Flow.DOWN : Flow.UP;
        }
        return null;
    }

    Rect rect(double x1, double y1, double x2, double y2) {
        float oneX = (float) x(x1, y1);
        float oneY = (float) y(x1, y1);
        float otherX = (float) x(x2, y2);
        float otherY = (float) y(x2, y2);
        return new Rect(Math.min(oneX, otherX), Math.min(oneY, otherY), Math.max(oneX, otherX), Math.max(oneY, otherY));
    }

    /** The part of a line that can be seen; null if there is none or the line slopes. */
    @Nullable
    Ruling ruling(PdfPath.Stretch line, Rectangle2D clip) {
        double left = Math.max(Math.max(Math.min(line.x1(), line.x2()), clip.getMinX()), cropLeft);
        double right = Math.min(Math.min(Math.max(line.x1(), line.x2()), clip.getMaxX()), cropLeft + cropWidth);
        double bottom = Math.max(Math.max(Math.min(line.y1(), line.y2()), clip.getMinY()), cropBottom);
        double top = Math.min(Math.min(Math.max(line.y1(), line.y2()), clip.getMaxY()), cropBottom + cropHeight);
        // Half a ruling's thickness may hang over the clip.
        if (!(right - left > -1 && top - bottom > -1)) {
            return null;
        }
        Rect rect = rect(Math.min(left, right), Math.min(bottom, top), Math.max(left, right), Math.max(bottom, top));
        if (rect.height() <= SLOPE && rect.width() > rect.height()) {
            return new Ruling(true, (rect.top() + rect.bottom()) / 2, rect.left(), rect.right());
        }
        if (rect.width() <= SLOPE && rect.height() > rect.width()) {
            return new Ruling(false, (rect.left() + rect.right()) / 2, rect.top(), rect.bottom());
        }
        return null;
    }

    /** The point of the page, in its own coordinates, that a reader sees there. */
    float[] onPage(float x, float y) {
        return switch (rotation) {
            case 90 -> new float[] {y + cropLeft, x + cropBottom};
            case 180 -> new float[] {cropLeft + cropWidth - x, y + cropBottom};
            case 270 -> new float[] {cropLeft + cropWidth - y, cropBottom + cropHeight - x};
            default -> new float[] {x + cropLeft, cropBottom + cropHeight - y};
        };
    }

    /** The same for a rectangle. */
    PDRectangle onPage(Rect seen) {
        float[] one = onPage(seen.left(), seen.top());
        float[] other = onPage(seen.right(), seen.bottom());
        return new PDRectangle(
                Math.min(one[0], other[0]),
                Math.min(one[1], other[1]),
                Math.abs(one[0] - other[0]),
                Math.abs(one[1] - other[1]));
    }

    private boolean isTurned() {
        return rotation == 90 || rotation == 270;
    }

    private double x(double x, double y) {
        return switch (rotation) {
            case 90 -> y - cropBottom;
            case 180 -> cropLeft + cropWidth - x;
            case 270 -> cropBottom + cropHeight - y;
            default -> x - cropLeft;
        };
    }

    private double y(double x, double y) {
        return switch (rotation) {
            case 90 -> x - cropLeft;
            case 180 -> y - cropBottom;
            case 270 -> cropLeft + cropWidth - x;
            default -> cropBottom + cropHeight - y;
        };
    }
}
