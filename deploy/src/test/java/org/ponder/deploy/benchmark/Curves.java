package org.ponder.deploy.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Figures over time as a picture: one panel below the other, all from the same beginning. */
final class Curves {
    private static final int WIDTH = 1400;
    private static final int HEIGHT_OF_EACH = 260;

    private final Instant begin;
    private final CombinedDomainXYPlot panels = new CombinedDomainXYPlot(new NumberAxis("seconds"));
    private int count;

    Curves(Instant begin) {
        this.begin = begin;
        panels.setGap(12);
    }

    /** Lines of figures that were taken at the same moments. */
    <T> void lines(String what, List<T> points, Function<T, Instant> at, List<Line<T>> lines) {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Line<T> line : lines) {
            XYSeries series = new XYSeries(line.name());
            points.forEach(
                    point -> series.add(seconds(at.apply(point)), line.figure().applyAsDouble(point)));
            all.addSeries(series);
        }
        panel(what, all, new XYLineAndShapeRenderer(true, false));
    }

    /** Each turn as a dot. */
    void dots(String what, List<Turn> turns) {
        XYSeries series = new XYSeries("each");
        turns.forEach(turn -> series.add(seconds(turn.began()), turn.took().toNanos() / 1e6));
        XYLineAndShapeRenderer dots = new XYLineAndShapeRenderer(false, true);
        dots.setSeriesShape(0, new java.awt.geom.Ellipse2D.Double(-1.5, -1.5, 3, 3));
        panel(what, new XYSeriesCollection(series), dots);
    }

    private void panel(String what, XYSeriesCollection figures, XYItemRenderer renderer) {
        NumberAxis axis = new NumberAxis(what);
        axis.setAutoRangeIncludesZero(true);
        XYPlot plot = new XYPlot(figures, null, axis, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        panels.add(plot);
        count++;
    }

    void write(Path png, String title) throws IOException {
        JFreeChart chart = new JFreeChart(title, panels);
        ChartUtils.saveChartAsPNG(png.toFile(), chart, WIDTH, HEIGHT_OF_EACH * count + 100);
    }

    private double seconds(Instant at) {
        return Duration.between(begin, at).toMillis() / 1e3;
    }

    /** One figure of many. */
    record Line<T>(String name, ToDoubleFunction<T> figure) {}
}
