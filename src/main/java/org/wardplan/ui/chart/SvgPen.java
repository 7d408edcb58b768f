package org.wardplan.ui.chart;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.report.content.Escape;
import org.wardplan.report.content.SvgNumber;

/**
 * Writes what is drawn as SVG 1.1: text stays text, in Roboto where the reader has it. The same marks give the same
 * bytes. A halo is a text of its own below the letters, which every reader of SVG knows.
 */
public final class SvgPen extends MindfulPen {
    private static final String FONT = "Roboto, 'Helvetica Neue', Arial, sans-serif";

    /** Of Roboto, in parts of its size; by these a canvas places a line of text. */
    private static final double ASCENT = 1900 / 2048.0;

    private static final double DESCENT = 500 / 2048.0;

    /** From one line to the next. */
    static final double LINE = ASCENT + DESCENT;

    private final StringBuilder out = new StringBuilder(1 << 14);
    private final Deque<PenState> kept = new ArrayDeque<>();
    private int clips;

    /**
     * Begins a file.
     *
     * @param width of the drawing, in px
     * @param height in px
     * @param title its name, for those who hear it and for the reader's window
     * @param description what it shows, in words
     */
    public SvgPen(double width, double height, String title, String description) {
        this(width, height, n(width), n(height), title, description);
    }

    /**
     * Begins a file that is shown in another size.
     *
     * @param shownWidth with its unit, where it has one
     * @param shownHeight with its unit, where it has one
     */
    SvgPen(double width, double height, String shownWidth, String shownHeight, String title, String description) {
        out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\"");
        attribute("width", shownWidth);
        attribute("height", shownHeight);
        attribute("viewBox", "0 0 " + n(width) + " " + n(height));
        attribute("role", "img");
        attribute("font-family", FONT);
        // What a canvas starts with.
        attribute("stroke-linecap", "square");
        attribute("stroke-miterlimit", "10");
        out.append(">\n<title>").append(Escape.xml(title)).append("</title>\n");
        out.append("<desc>").append(Escape.xml(description)).append("</desc>\n");
    }

    /** The whole file; nothing can be drawn after it. */
    public String end() {
        close(0);
        return out + "</svg>\n";
    }

    private static String n(double value) {
        return SvgNumber.of(value);
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void attribute(String name, double value) {
        attribute(name, n(value));
    }

    private void filled() {
        colour("fill", now.fill);
        out.append("/>\n");
    }

    private void stroked() {
        attribute("fill", "none");
        lined();
        out.append("/>\n");
    }

    private void lined() {
        colour("stroke", now.stroke);
        attribute("stroke-width", now.lineWidth);
        if (now.dashes.length > 0) {
            StringBuilder lengths = new StringBuilder();
            for (double d : now.dashes) {
                lengths.append(lengths.length() == 0 ? "" : " ").append(n(d));
            }
            attribute("stroke-dasharray", lengths.toString());
        }
    }

    private void colour(String kind, Color of) {
        attribute(
                kind,
                String.format(
                        Locale.ROOT,
                        "#%02x%02x%02x",
                        Math.round(255 * of.getRed()),
                        Math.round(255 * of.getGreen()),
                        Math.round(255 * of.getBlue())));
        double opacity = of.getOpacity() * now.alpha;
        if (opacity < 0.995) {
            attribute(kind + "-opacity", opacity);
        }
    }

    @Override
    void text(String text, double x, double y, boolean halo) {
        if (text.isEmpty() || !isDrawn(x, y)) {
            return;
        }
        String[] lines = text.split("\n", -1);
        double line = LINE * now.font.getSize();
        double at = y + first(now.baseline, lines.length) * now.font.getSize();
        for (String l : lines) {
            words(l, x, at, halo);
            at += line;
        }
    }

    private void words(String text, double x, double y, boolean halo) {
        out.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", now.font.getSize());
        int weight = weight(now.font);
        if (weight != 400) {
            attribute("font-weight", Integer.toString(weight));
        }
        if (now.align != TextAlignment.LEFT && now.align != TextAlignment.JUSTIFY) {
            attribute("text-anchor", now.align == TextAlignment.RIGHT ? "end" : "middle");
        }
        if (halo) {
            attribute("fill", "none");
            attribute("stroke-linejoin", "round");
            lined();
        } else {
            colour("fill", now.fill);
        }
        out.append('>').append(Escape.xml(text)).append("</text>\n");
    }

    /** How far below its place the base line of the first of some lines is, in parts of the font's size. */
    static double first(VPos baseline, int lines) {
        return switch (baseline) {
            case TOP -> ASCENT;
            case CENTER -> (ASCENT - DESCENT) / 2 - (lines - 1) * LINE / 2;
            case BOTTOM -> -DESCENT - (lines - 1) * LINE;
            case BASELINE -> 0;
        };
    }

    static int weight(Font of) {
        String name = of.getFamily() + ' ' + of.getStyle();
        return name.contains("Bold") ? 700 : name.contains("Medium") ? 500 : 400;
    }

    private boolean rectangle(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        if (!isDrawn(x, y, width, height) || width <= 0 || height <= 0) {
            return false;
        }
        out.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        if (arcWidth > 0 && arcHeight > 0) {
            attribute("rx", arcWidth / 2);
            attribute("ry", arcHeight / 2);
        }
        return true;
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        fillRoundRect(x, y, width, height, 0, 0);
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        strokeRoundRect(x, y, width, height, 0, 0);
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        if (rectangle(x, y, width, height, arcWidth, arcHeight)) {
            filled();
        }
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        if (rectangle(x, y, width, height, arcWidth, arcHeight)) {
            stroked();
        }
    }

    private boolean oval(double x, double y, double width, double height) {
        if (!isDrawn(x, y, width, height) || width <= 0 || height <= 0) {
            return false;
        }
        boolean round = Math.abs(width - height) < 0.005;
        out.append(round ? "<circle" : "<ellipse");
        attribute("cx", x + width / 2);
        attribute("cy", y + height / 2);
        attribute(round ? "r" : "rx", width / 2);
        if (!round) {
            attribute("ry", height / 2);
        }
        return true;
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        if (oval(x, y, width, height)) {
            filled();
        }
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        if (oval(x, y, width, height)) {
            stroked();
        }
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        if (isDrawn(x1, y1, x2, y2)) {
            out.append("<line");
            attribute("x1", x1);
            attribute("y1", y1);
            attribute("x2", x2);
            attribute("y2", y2);
            stroked();
        }
    }

    /** False, and nothing is written, for fewer than two points that are numbers. */
    private boolean poly(String kind, double[] xs, double[] ys, int points) {
        StringBuilder list = new StringBuilder();
        int n = 0;
        for (int k = 0; k < points; k++) {
            if (isDrawn(xs[k], ys[k])) {
                list.append(n++ == 0 ? "" : " ").append(n(xs[k])).append(',').append(n(ys[k]));
            }
        }
        if (n < 2) {
            return false;
        }
        out.append('<').append(kind);
        attribute("points", list.toString());
        return true;
    }

    @Override
    public void strokePolyline(double[] xs, double[] ys, int points) {
        if (poly("polyline", xs, ys, points)) {
            stroked();
        }
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int points) {
        if (poly("polygon", xs, ys, points)) {
            attribute("fill-rule", "evenodd");
            filled();
        }
    }

    @Override
    public void clipRect(double x, double y, double width, double height) {
        String id = "clip" + ++clips;
        out.append("<clipPath");
        attribute("id", id);
        out.append('>');
        if (!rectangle(x, y, width, height, 0, 0)) {
            // Without a width it holds nothing.
            out.append("<rect");
        }
        out.append("/></clipPath>\n");
        open("clip-path", "url(#" + id + ")");
    }

    @Override
    public void save() {
        kept.push(now);
        now = now.copy();
    }

    @Override
    public void restore() {
        if (!kept.isEmpty()) {
            PenState before = kept.pop();
            close(before.groups);
            now = before;
        }
    }

    private void open(String name, String value) {
        out.append("<g");
        attribute(name, value);
        out.append(">\n");
        now.groups++;
    }

    private void close(int until) {
        for (; now.groups > until; now.groups--) {
            out.append("</g>\n");
        }
    }

    @Override
    public void translate(double x, double y) {
        open("transform", "translate(" + n(x) + " " + n(y) + ")");
    }

    @Override
    public void rotate(double degrees) {
        open("transform", "rotate(" + n(degrees) + ")");
    }

    @Override
    public void scale(double by) {
        open("transform", "scale(" + by + ")");
    }
}
