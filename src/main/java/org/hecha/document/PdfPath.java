package org.hecha.document;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path under construction, kept only as far as rulings and clips need it. Coordinates are the PDF's own. */
final class PdfPath {

    /** A straight line. */
    record Stretch(double x1, double y1, double x2, double y2) {}

    /** A path with more is a drawing; the rest of it is not kept. */
    private static final int MOST = 50_000;

    /** The thickest ruling, in points. */
    private static final double THICKEST = 4.5;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Rectangle2D> parts = new ArrayList<>();
    private double startX;
    private double startY;
    private double x;
    private double y;
    private boolean begun;
    private boolean clips;

    void move(double toX, double toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
        begun = true;
        if (parts.size() < MOST) {
            parts.add(new Rectangle2D.Double(x, y, 0, 0));
        }
    }

    void line(double toX, double toY) {
        if (!begun) {
            move(toX, toY);
            return;
        }
        if (stretches.size() < MOST) {
            stretches.add(new Stretch(x, y, toX, toY));
        }
        reach(toX, toY);
    }

    /** A curve bounds a part, but is no ruling. */
    void curve(double toX, double toY) {
        if (!begun) {
            move(toX, toY);
        }
        reach(toX, toY);
    }

    void close() {
        if (begun) {
            line(startX, startY);
        }
    }

    void clipsNext() {
        clips = true;
    }

    Point2D current() {
        return new Point2D.Float((float) x, (float) y);
    }

    List<Stretch> stroked(double width) {
        return width <= THICKEST ? stretches : List.of();
    }

    /** The middle lines of those parts that are as thin as a ruling. */
    List<Stretch> filled() {
        List<Stretch> thin = new ArrayList<>();
        for (Rectangle2D part : parts) {
            double width = part.getWidth();
            double height = part.getHeight();
            if (height <= THICKEST && width > height) {
                thin.add(new Stretch(part.getMinX(), part.getCenterY(), part.getMaxX(), part.getCenterY()));
            } else if (width <= THICKEST && height > width) {
                thin.add(new Stretch(part.getCenterX(), part.getMinY(), part.getCenterX(), part.getMaxY()));
            }
        }
        return thin;
    }

    /** What the ended path clips to, if it does. */
    @Nullable
    Rectangle2D endedClip() {
        if (!clips) {
            return null;
        }
        Rectangle2D bounds = new Rectangle2D.Double();
        for (int i = 0; i < parts.size(); i++) {
            if (i == 0) {
                bounds.setRect(parts.get(i));
            } else {
                bounds.add(parts.get(i));
            }
        }
        return bounds;
    }

    void reset() {
        stretches.clear();
        parts.clear();
        begun = false;
        clips = false;
    }

    private void reach(double toX, double toY) {
        x = toX;
        y = toY;
        if (!parts.isEmpty()) {
            parts.get(parts.size() - 1).add(toX, toY);
        }
    }
}
