package org.wardplan.ui.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.wardplan.report.picture.Mark;
import org.wardplan.report.picture.Roboto;

/**
 * Draws with Java2D, on any thread and at any resolution. Letters are outlines of Roboto, as on maps, whatever fonts the
 * machine has.
 */
final class ImagePen extends MindfulPen {
    private static final float MITER = 10;

    /** Where the graphics stood, and in what. */
    private record Kept(PenState state, AffineTransform transform, Shape clip) {}

    private final Graphics2D g;
    private final Deque<Kept> kept = new ArrayDeque<>();

    ImagePen(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private void colour(Color of) {
        g.setColor(new java.awt.Color((float) of.getRed(), (float) of.getGreen(), (float) of.getBlue(), (float)
                Math.max(0, Math.min(1, of.getOpacity() * now.alpha))));
    }

    private void fill(Shape shape) {
        colour(now.fill);
        g.fill(shape);
    }

    private void stroke(Shape shape, int join) {
        float[] dashes = new float[now.dashes.length];
        boolean dashed = false;
        for (int k = 0; k < dashes.length; k++) {
            dashes[k] = (float) now.dashes[k];
            dashed |= dashes[k] > 0;
        }
        float width = (float) now.lineWidth;
        colour(now.stroke);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_SQUARE, join, MITER, dashed ? dashes : null, 0));
        g.draw(shape);
    }

    private void stroke(Shape shape) {
        stroke(shape, BasicStroke.JOIN_MITER);
    }

    @Override
    void text(String text, double x, double y, boolean halo) {
        if (text.isEmpty() || !isDrawn(x, y)) {
            return;
        }
        double size = now.font.getSize();
        Roboto roboto = Roboto.of(weight(SvgPen.weight(now.font)));
        String[] lines = text.split("\n", -1);
        double at = y + SvgPen.first(now.baseline, lines.length) * size;
        for (String line : lines) {
            double width = roboto.width(line, size);
            double left = now.align == TextAlignment.RIGHT ? width : now.align == TextAlignment.CENTER ? width / 2 : 0;
            Shape letters = AffineTransform.getTranslateInstance(x - left, at)
                    .createTransformedShape(roboto.outline(line, size));
            if (halo) {
                stroke(letters, BasicStroke.JOIN_ROUND);
            } else {
                fill(letters);
            }
            at += SvgPen.LINE * size;
        }
    }

    private static Mark.Weight weight(int css) {
        return Arrays.stream(Mark.Weight.values())
                .filter(w -> w.css() == css)
                .findFirst()
                .orElse(Mark.Weight.REGULAR);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        if (isDrawn(x, y, width, height)) {
            fill(new Rectangle2D.Double(x, y, width, height));
        }
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        if (isDrawn(x, y, width, height)) {
            stroke(new Rectangle2D.Double(x, y, width, height));
        }
    }

    @Override
    public void fillRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        if (isDrawn(x, y, width, height)) {
            fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
        }
    }

    @Override
    public void strokeRoundRect(double x, double y, double width, double height, double arcWidth, double arcHeight) {
        if (isDrawn(x, y, width, height)) {
            stroke(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
        }
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        if (isDrawn(x, y, width, height)) {
            fill(new Ellipse2D.Double(x, y, width, height));
        }
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        if (isDrawn(x, y, width, height)) {
            stroke(new Ellipse2D.Double(x, y, width, height));
        }
    }

    @Override
    public void strokeLine(double x1, double y1, double x2, double y2) {
        if (isDrawn(x1, y1, x2, y2)) {
            stroke(new Line2D.Double(x1, y1, x2, y2));
        }
    }

    private static Path2D path(double[] xs, double[] ys, int points) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int k = 0; k < points; k++) {
            if (!isDrawn(xs[k], ys[k])) {
                continue;
            }
            if (path.getCurrentPoint() == null) {
                path.moveTo(xs[k], ys[k]);
            } else {
                path.lineTo(xs[k], ys[k]);
            }
        }
        return path;
    }

    @Override
    public void strokePolyline(double[] xs, double[] ys, int points) {
        stroke(path(xs, ys, points));
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int points) {
        fill(path(xs, ys, points));
    }

    @Override
    public void clipRect(double x, double y, double width, double height) {
        g.clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void save() {
        kept.push(new Kept(now, g.getTransform(), g.getClip()));
        now = now.copy();
    }

    @Override
    public void restore() {
        if (!kept.isEmpty()) {
            Kept before = kept.pop();
            now = before.state;
            g.setTransform(before.transform);
            g.setClip(before.clip);
        }
    }

    @Override
    public void translate(double x, double y) {
        g.translate(x, y);
    }

    @Override
    public void rotate(double degrees) {
        g.rotate(Math.toRadians(degrees));
    }

    @Override
    public void scale(double by) {
        g.scale(by, by);
    }
}
