package org.hecha.bench.growth;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves as a picture. */
final class Plot {

    private static final List<Color> COLOURS = List.of(
            new Color(0x1F5FA8), new Color(0xC4472B), new Color(0x2E7D4F), new Color(0x7A4FA3), new Color(0x8A6D00));

    private final XYChart chart;
    private int drawn;

    private Plot(String title, String x, String y) {
        chart = new XYChartBuilder()
                .width(860)
                .height(540)
                .title(title)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
        chart.getStyler()
                .setLegendPosition(LegendPosition.InsideNW)
                .setLegendFont(font)
                .setChartTitleFont(font.deriveFont(Font.BOLD, 16f))
                .setChartBackgroundColor(Color.WHITE)
                .setLegendBorderColor(new Color(0xDDDDDD));
        chart.getStyler().setAxisTitleFont(font).setAxisTickLabelsFont(font);
        chart.getStyler().setPlotBorderVisible(false);
        chart.getStyler().setPlotGridLinesColor(new Color(0xE4E4E4)).setMarkerSize(7);
        chart.getStyler().setLocale(Locale.ROOT);
    }

    /**
     * Both axes logarithmic: a power of the size is a straight line, its exponent told beside its name.
     *
     * @param fittedFrom sizes below it have no part in the exponent
     */
    static Plot powers(String title, String x, String y, List<Curve> curves, double fittedFrom) {
        Plot plot = new Plot(title, x, y);
        plot.chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        for (Curve curve : curves) {
            double exponent = curve.exponent(fittedFrom);
            plot.add(
                    curve,
                    Double.isNaN(exponent)
                            ? curve.name()
                            : curve.name() + String.format(Locale.ROOT, "  ∝ n^%.2f", exponent));
        }
        return plot;
    }

    /** Both axes linear, from zero. */
    static Plot lines(String title, String x, String y, List<Curve> curves) {
        Plot plot = new Plot(title, x, y);
        plot.chart.getStyler().setYAxisMin(0.0).setXAxisMin(0.0);
        curves.forEach(curve -> plot.add(curve, curve.name()));
        return plot;
    }

    private void add(Curve curve, String name) {
        double[] x = curve.points().stream().mapToDouble(Curve.Point::size).toArray();
        double[] y = curve.points().stream().mapToDouble(Curve.Point::cost).toArray();
        XYSeries series = chart.addSeries(name, x, y);
        Color colour = COLOURS.get(drawn++ % COLOURS.size());
        series.setLineColor(colour).setLineStyle(new BasicStroke(2f));
        series.setMarkerColor(colour).setMarker(x.length > 30 ? SeriesMarkers.NONE : SeriesMarkers.CIRCLE);
    }

    /** @param file a PNG */
    void save(Path file) throws IOException {
        BitmapEncoder.saveBitmap(chart, file.toString(), BitmapEncoder.BitmapFormat.PNG);
    }
}
