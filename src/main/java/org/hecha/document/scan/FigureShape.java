package org.hecha.document.scan;

/**
 * What the ink of a line tells before anything is recognised: digits are narrow and stand apart, ideographs are square.
 *
 * @param pieces of ink with white between them, from left to right
 * @param widest of them, in heights of the line's ink
 */
public record FigureShape(int pieces, float widest) {

    private static final int DARK = 140;

    /** A wider piece of ink is no digit. */
    private static final float WIDEST = 0.82f;

    /** More pieces of ink than this are no figure of a table. */
    private static final int MOST = 12;

    public static FigureShape of(Grey line) {
        int pieces = 0;
        int from = -1;
        int top = line.height();
        int bottom = 0;
        int widest = 0;
        for (int x = 0; x <= line.width(); x++) {
            boolean ink = false;
            for (int y = 0; y < line.height(); y++) {
                if (line.at(x, y) < DARK) {
                    ink = true;
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y + 1);
                }
            }
            if (ink && from < 0) {
                from = x;
                pieces++;
            } else if (!ink && from >= 0) {
                widest = Math.max(widest, x - from);
                from = -1;
            }
        }
        // A dash is low: it is measured against the paper around it.
        float height = Math.max(bottom - top, 0.5f * line.height());
        return new FigureShape(pieces, widest / Math.max(1, height));
    }

    /** Whether it may be a figure. */
    public boolean isFigure() {
        return pieces > 0 && pieces <= MOST && widest <= WIDEST;
    }
}
