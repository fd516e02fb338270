package org.hecha.document.scan;

/** How far the lines of a picture are off the horizontal. */
final class Skew {

    /** In degrees: nobody lays paper on a glass worse than that. */
    private static final double MOST = 6;

    private static final double STEP = 0.5;
    private static final double FINE = 0.05;

    /** Pixels looked at; more of them tell nothing more. */
    private static final int ENOUGH = 60_000;

    private final int[] x;
    private final int[] y;
    private final int height;
    private final int width;

    private Skew(Ink ink) {
        width = ink.width();
        height = ink.height();
        int count = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                count += ink.at(column, row) ? 1 : 0;
            }
        }
        int every = Math.max(1, count / ENOUGH);
        x = new int[count / every];
        y = new int[count / every];
        int seen = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (ink.at(column, row) && seen++ % every == 0 && (seen - 1) / every < x.length) {
                    x[(seen - 1) / every] = column;
                    y[(seen - 1) / every] = row;
                }
            }
        }
    }

    /** By so many degrees the picture must be turned clockwise to be straight. */
    static double of(Ink ink) {
        Skew skew = new Skew(ink);
        double rough = skew.best(-MOST, MOST, STEP);
        return skew.best(rough - STEP, rough + STEP, FINE);
    }

    private double best(double from, double to, double step) {
        double best = 0;
        double most = -1;
        int steps = (int) Math.round((to - from) / step);
        for (int i = 0; i <= steps; i++) {
            double degrees = from + i * step;
            double sharpness = sharpness(degrees);
            if (sharpness > most) {
                most = sharpness;
                best = degrees;
            }
        }
        return best;
    }

    /** Lines and rulings that are straight fill some rows and leave others white. */
    private double sharpness(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int reach = (int) Math.ceil(Math.abs(slope) * width) + 1;
        int[] rows = new int[height + 2 * reach + 1];
        for (int i = 0; i < x.length; i++) {
            rows[(int) Math.round(y[i] + slope * x[i]) + reach]++;
        }
        double sum = 0;
        for (int i = 1; i < rows.length; i++) {
            double step = rows[i] - rows[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
