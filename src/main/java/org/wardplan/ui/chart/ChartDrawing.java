package org.wardplan.ui.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.report.picture.DrawnSheet;
import org.wardplan.report.picture.PictureSize;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * A chart as it is given away: its name above it, what its marks mean and where its figures come from below. A chart is
 * set anew for the size; what has one size only is made larger or smaller as a whole.
 */
final class ChartDrawing {
    private static final double MARGIN = 10;
    private static final double TITLE_LINE = 17;
    private static final double GAP = 8;
    private static final double SOURCE_LINE = 11;

    /** A chart that grows with its width alone would be too high for a page. */
    private static final double HIGHEST = 0.66;

    /** A chart is at least this part of its picture; else all is set smaller. */
    private static final double LEAST_CHART = 0.45;

    private static final double LEAST_WIDTH = 240;
    private static final double SMALLER = 1.15;
    private static final int MOST_TRIES = 12;

    private final Drawn of;
    private final Theme theme;
    private final String name;
    private final String title;
    private final String source;
    private final String told;
    private final Legend legend;
    private final double margin;

    /** @param look of which the light colours are the caller's to see to */
    ChartDrawing(Drawn of, String title, PictureSubject.Look look) {
        this.of = of;
        name = title;
        this.title = look.parts().title() ? title : "";
        source = look.parts().source() ? look.source() : "";
        told = look.source();
        theme = of.theme();
        legend = new Legend(theme, look.parts().legend() ? of.legend() : List.of());
        margin = theme.px(MARGIN);
    }

    private Font titleFont() {
        return Fonts.medium(theme.px(13));
    }

    private Font sourceFont() {
        return Fonts.regular(theme.px(8.5));
    }

    static List<String> wrapped(String all, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : all.isEmpty() ? new String[0] : all.split(" ", -1)) {
            if (!line.isEmpty() && TextWidth.of(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private double above(double inside) {
        int lines = wrapped(title, titleFont(), inside).size();
        return margin + (lines == 0 ? 0 : lines * theme.px(TITLE_LINE) + theme.px(GAP) - 1);
    }

    private double below(double inside) {
        double marks = legend.height(inside);
        int lines = wrapped(source, sourceFont(), inside).size();
        return margin
                + (marks == 0 ? 0 : theme.px(GAP) + marks)
                + (lines == 0 ? 0 : theme.px(GAP) + lines * theme.px(SOURCE_LINE));
    }

    private double bodyHeight(double inside) {
        double natural = of.height();
        if (of.sized() == null) {
            return natural * inside / of.width();
        }
        // One that is wider grows in height too, as far as a page lets it.
        double grown = Math.min(natural * inside / Math.max(1, of.width()), HIGHEST * inside);
        return Math.max(Math.max(of.neededHeight(), natural), grown);
    }

    /** Height that suits a width, in units. */
    double fittingHeight(double width) {
        double wide = Math.max(width, least());
        double inside = wide - 2 * margin;
        return Math.ceil((above(inside) + bodyHeight(inside) + below(inside)) * width / wide);
    }

    /** Width that it is set in at least; what has one size only is never set smaller than that. */
    private double least() {
        return (of.sized() == null ? of.width() : theme.px(LEAST_WIDTH)) + 2 * margin;
    }

    /** Draws it, in the shape of the size and in as many units or more. */
    DrawnSheet set(double width, double height) {
        double by = Math.max(1, least() / width);
        for (int k = 0; k < MOST_TRIES && !fits(width * by, height * by); k++) {
            by *= SMALLER;
        }
        double w = width * by;
        double h = height * by;
        PenTape tape = new PenTape();
        draw(tape, w, h);
        return new Sheet(w, h, name, of.words() + (of.words().isEmpty() ? "" : " ") + told, tape);
    }

    private boolean fits(double width, double height) {
        double inside = width - 2 * margin;
        double body = height - above(inside) - below(inside);
        double needed = of.sized() == null
                ? of.height() * Math.min(1, inside / of.width()) * LEAST_CHART
                : Math.max(of.neededHeight(), LEAST_CHART * height);
        return body >= needed;
    }

    private void draw(Pen g, double width, double height) {
        double inside = width - 2 * margin;
        g.setFill(theme.paint(Token.BG));
        g.fillRect(0, 0, width, height);
        double y = lines(g, wrapped(title, titleFont(), inside), titleFont(), Token.TEXT, margin, TITLE_LINE);
        double top = above(inside);
        double body = height - top - below(inside);
        g.save();
        Drawn.Sized sized = of.sized();
        if (sized != null) {
            g.translate(margin, top);
            sized.paint(g, Math.floor(inside), Math.floor(body));
        } else {
            double scale = Math.min(inside / of.width(), body / of.height());
            g.translate(margin + (inside - of.width() * scale) / 2, top);
            g.scale(scale);
            of.painting().paint(g);
        }
        g.restore();
        y = top + body + theme.px(GAP);
        double marks = legend.height(inside);
        if (marks > 0) {
            legend.draw(g, margin, y, inside);
            y += marks + theme.px(GAP);
        }
        lines(g, wrapped(source, sourceFont(), inside), sourceFont(), Token.MUTED, y, SOURCE_LINE);
    }

    private double lines(Pen g, List<String> lines, Font font, Token colour, double top, double line) {
        g.setFont(font);
        g.setFill(theme.paint(colour));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.TOP);
        double y = top;
        for (String text : lines) {
            g.fillText(text, margin, y);
            y += theme.px(line);
        }
        return y;
    }

    /** What was drawn, to be painted at any resolution. */
    private record Sheet(double width, double height, String title, String words, PenTape tape) implements DrawnSheet {
        @Override
        public void paint(Graphics2D g) {
            tape.play(new ImagePen(g));
        }

        @Override
        public String svg(PictureSize size) {
            int px = size.height() > 0 ? size.height() : (int) Math.round(size.width() * height / width);
            SvgPen pen = new SvgPen(width, height, size.length(size.width()), size.length(px), title, words);
            tape.play(pen);
            return pen.end();
        }
    }
}
