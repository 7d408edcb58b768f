package org.wardplan.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Token;

/** A chart as it is given away: its name above it and what its marks mean below, on the ground of the window. */
final class ChartDrawing {
    private static final double MARGIN = 10;
    private static final double TITLE = 24;
    private static final double GAP = 8;
    private final ChartRegion chart;
    private final String title;
    private final Legend legend;
    private final double chartWidth;
    private final double chartHeight;
    private final double width;
    private final double legendTop;
    private final double height;

    ChartDrawing(ChartRegion chart, String title) {
        this.chart = chart;
        this.title = title;
        List<Legend.Entry> entries = chart.legend();
        legend = new Legend(chart.theme, entries);
        chartWidth = chart.drawnWidth();
        chartHeight = chart.drawnHeight();
        double margin = chart.px(MARGIN);
        double widest = Math.max(chartWidth, TextWidth.of(title, font()));
        width = widest + 2 * margin;
        legendTop = margin + chart.px(TITLE) + chartHeight + (entries.isEmpty() ? 0 : chart.px(GAP));
        height = legendTop + legend.height(widest) + margin;
    }

    private Font font() {
        return Fonts.medium(chart.px(13));
    }

    private void draw(Pen g) {
        double margin = chart.px(MARGIN);
        g.setFill(chart.theme.paint(Token.BG));
        g.fillRect(0, 0, width, height);
        g.setFont(font());
        g.setFill(chart.theme.paint(Token.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(title, margin, margin);
        g.save();
        g.translate(margin, margin + chart.px(TITLE));
        chart.drawAll(g, chartWidth, chartHeight);
        g.restore();
        legend.draw(g, margin, legendTop, width - 2 * margin);
    }

    String svg() {
        SvgPen pen = new SvgPen(width, height, title, chart.described());
        draw(pen);
        return pen.end();
    }

    /** @param scale px of the picture for one of the chart */
    WritableImage picture(double scale) {
        Canvas canvas = new Canvas(Math.ceil(scale * width), Math.ceil(scale * height));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(chart.theme.paint(Token.BG));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(scale, scale);
        draw(new CanvasPen(g));
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
