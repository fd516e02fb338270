package org.hecha.bench.growth;

import java.util.List;

/**
 * What something cost at each size.
 *
 * @param name what was measured
 * @param points by growing size
 */
record Curve(String name, List<Point> points) {

    Curve {
        points = List.copyOf(points);
    }

    /**
     * One measurement.
     *
     * @param size of what was worked on
     * @param cost in the curve's measure; of several runs the median
     * @param low the least of the runs
     * @param high the greatest
     */
    record Point(double size, double cost, double low, double high) {

        static Point of(double size, double... runs) {
            double[] sorted = runs.clone();
            java.util.Arrays.sort(sorted);
            return new Point(size, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }
    }

    /**
     * The exponent of the power of the size that the cost follows, by least squares over the logarithms: 1 is linear, 2 is
     * quadratic, 0 does not grow.
     *
     * @param least sizes below it are left out, where what a run costs at any size hides the rest
     */
    double exponent(double least) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (Point point : points) {
            if (point.size() >= least && point.cost() > 0) {
                double logSize = Math.log(point.size());
                double logCost = Math.log(point.cost());
                n++;
                x += logSize;
                y += logCost;
                xx += logSize * logSize;
                xy += logSize * logCost;
            }
        }
        return n < 2 ? Double.NaN : (n * xy - x * y) / (n * xx - x * x);
    }
}
