package org.wardplan.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** A chart as it is given away: its name above it and what its marks mean below, on the ground of the window. */
final class ChartDrawing {
    private static final double MARGIN = 10;
    private static final double TITLE = 24;
    private static final double GAP = 8;

    /** A canvas can't be larger on all machines. */
    private static final double MOST_PX = 8000;

    private final Drawn of;
    private final Theme theme;
    private final String title;
    private final Legend legend;
    private final double margin;
    private final double width;
    private final double legendTop;
    private final double height;

    ChartDrawing(Drawn of, String title) {
        this.of = of;
        this.title = title;
        theme = of.theme();
        legend = new Legend(theme, of.legend());
        margin = theme.px(MARGIN);
        double widest = Math.max(of.width(), TextWidth.of(title, font()));
        width = widest + 2 * margin;
        legendTop = margin + theme.px(TITLE) + of.height() + (of.legend().isEmpty() ? 0 : theme.px(GAP));
        height = legendTop + legend.height(widest) + margin;
    }

    private Font font() {
        return Fonts.medium(theme.px(13));
    }

    private void draw(Pen g) {
        g.setFill(theme.paint(Token.BG));
        g.fillRect(0, 0, width, height);
        g.setFont(font());
        g.setFill(theme.paint(Token.TEXT));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        g.fillText(title, margin, margin);
        g.save();
        g.translate(margin, margin + theme.px(TITLE));
        of.painting().paint(g);
        g.restore();
        legend.draw(g, margin, legendTop, width - 2 * margin);
    }

    String svg() {
        SvgPen pen = new SvgPen(width, height, title, of.words());
        draw(pen);
        return pen.end();
    }

    /** @param wanted px of the picture for one of the chart; fewer where it would be too large */
    WritableImage picture(double wanted) {
        double scale = Math.min(wanted, MOST_PX / Math.max(width, height));
        Canvas canvas = new Canvas(Math.ceil(scale * width), Math.ceil(scale * height));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.setFill(theme.paint(Token.BG));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.scale(scale, scale);
        draw(new CanvasPen(g));
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
