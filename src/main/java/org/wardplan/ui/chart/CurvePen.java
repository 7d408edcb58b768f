package org.wardplan.ui.chart;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.ui.chart.CurveFigures.Look;
import org.wardplan.ui.chart.CurveFigures.Mark;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/** Draws single plans on a chart and their labels of one or two lines, and measures these. */
final class CurvePen {
    /** A label that is measured. */
    record Words(
            String name,
            Font nameFont,
            Token nameColour,
            String detail,
            Font detailFont,
            double width,
            double height) {}

    private static final double LINE = 15;
    private final ChartRegion chart;
    private final Theme theme;

    CurvePen(ChartRegion chart) {
        this.chart = chart;
        theme = chart.theme;
    }

    Words words(Mark m) {
        boolean plain = m.look() == Look.REFERENCE;
        Font nameFont = plain ? Fonts.regular(theme.px(11)) : Fonts.medium(theme.px(m.look() == Look.DRAFT ? 12 : 11));
        Font detailFont = Fonts.regular(theme.px(11));
        Token colour =
                switch (m.look()) {
                    case REFERENCE -> Token.MUTED;
                    case DRAFT -> Token.SHORT;
                    case BEST -> Token.ACCENT_FG;
                };
        int lines = m.detail().isEmpty() ? 1 : 2;
        double w = Math.max(TextWidth.of(m.name(), nameFont), lines == 1 ? 0 : TextWidth.of(m.detail(), detailFont));
        return new Words(m.name(), nameFont, colour, m.detail(), detailFont, w, theme.px(LINE) * lines);
    }

    /** @param toRight whether both lines end at the right side */
    void draw(Pen g, Words label, Rectangle2D box, boolean card, boolean toRight) {
        if (card) {
            g.setFill(theme.paint(Token.BG));
            g.setStroke(theme.paint(Token.BORDER));
            g.setLineWidth(1);
            double r = theme.px(10);
            double px = ChartRegion.sharp(box.getMinX());
            double py = ChartRegion.sharp(box.getMinY());
            g.fillRoundRect(px, py, box.getWidth(), box.getHeight(), r, r);
            g.strokeRoundRect(px, py, box.getWidth(), box.getHeight(), r, r);
        }
        double pad = (box.getWidth() - label.width()) / 2;
        double y = box.getMinY() + (box.getHeight() - label.height()) / 2;
        double left = box.getMinX() + pad;
        double end = left + label.width();
        line(
                g,
                label.name(),
                label.nameFont(),
                label.nameColour(),
                toRight && !card ? end - TextWidth.of(label.name(), label.nameFont()) : left,
                y);
        if (!label.detail().isEmpty()) {
            line(
                    g,
                    label.detail(),
                    label.detailFont(),
                    Token.MUTED,
                    toRight && !card ? end - TextWidth.of(label.detail(), label.detailFont()) : left,
                    y + theme.px(LINE));
        }
    }

    /** @param y of its upper edge */
    void line(Pen g, String text, Font font, Token colour, double x, double y) {
        chart.textWithHalo(
                g, text, Math.round(x), Math.round(y), TextAlignment.LEFT, VPos.TOP, font, theme.paint(colour));
    }

    void dot(Pen g, Look look, double cx, double cy) {
        double r = theme.px(look == Look.REFERENCE ? 4 : 5.5);
        if (look == Look.REFERENCE) {
            chart.dot(g, cx, cy, r, theme.paint(Token.BG));
            g.setStroke(theme.paint(Token.MUTED));
            g.setLineWidth(1.75);
            g.strokeOval(cx - r, cy - r, 2 * r, 2 * r);
        } else {
            chart.dot(g, cx, cy, r, theme.paint(look == Look.DRAFT ? Token.SHORT : Token.ACCENT_FG));
        }
    }
}
