package org.wardplan.report.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paints a drawing with Java2D: onto a picture of pixels, or into a PDF. Text is painted as outlines. */
public final class Painter {
    private final Graphics2D g;

    /** What can be seen; null for all. */
    private final @Nullable Rectangle2D seen;

    private Painter(Graphics2D g, @Nullable Rectangle2D seen) {
        this.g = g;
        this.seen = seen;
    }

    /** Paints the drawing at its own size; scale the graphics for another. */
    public static void paint(MapDrawing d, Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Shape clip = g.getClip();
        Painter p = new Painter(g, clip == null ? null : clip.getBounds2D());
        double[] f = d.frame();
        Shape frame = new Rectangle2D.Double(f[0], f[1], f[2], f[3]);
        p.fill(new Rectangle2D.Double(0, 0, d.width(), d.height()), "#ffffff");
        p.fill(frame, d.ground());
        Shape before = g.getClip();
        g.clip(frame);
        d.inFrame().forEach(p::mark);
        g.setClip(before);
        d.over().forEach(p::mark);
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Area a) {
            if (!isSeen(a)) {
                return;
            }
            Path2D path = path(a.rings(), true);
            fill(path, a.fill());
            if (a.stroke() != null) {
                stroke(path, a.stroke(), a.width());
            }
        } else if (mark instanceof Mark.Lines l) {
            stroke(path(l.lines(), false), l.colour(), l.width());
        } else if (mark instanceof Mark.Hatch h) {
            Shape before = g.getClip();
            g.clip(path(h.rings(), true));
            stroke(path(Hatching.lines(h), false), h.colour(), h.width());
            g.setClip(before);
        } else if (mark instanceof Mark.Box b) {
            Shape box = new Rectangle2D.Double(b.x(), b.y(), b.width(), b.height());
            fill(box, b.fill());
            if (b.stroke() != null) {
                stroke(box, b.stroke(), 0.75);
            }
        } else if (mark instanceof Mark.Disc c) {
            Shape disc = new Ellipse2D.Double(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius());
            fill(disc, c.fill());
            stroke(disc, c.stroke(), c.width());
        } else if (mark instanceof Mark.Words t) {
            words(t);
        }
    }

    /** A picture in bands would else trace every ward for every band. */
    private boolean isSeen(Mark.Area a) {
        Rectangle2D in = seen;
        if (in == null) {
            return true;
        }
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (double[] ring : a.rings()) {
            for (int i = 1; i < ring.length; i += 2) {
                top = Math.min(top, ring[i]);
                bottom = Math.max(bottom, ring[i]);
            }
        }
        return bottom + a.width() >= in.getMinY() && top - a.width() <= in.getMaxY();
    }

    private void words(Mark.Words t) {
        Rectangle2D in = seen;
        if (in != null && (t.y() + t.size() < in.getMinY() || t.y() - 2 * t.size() > in.getMaxY())) {
            return;
        }
        Roboto font = Roboto.of(t.weight());
        double width = t.anchor() == Mark.Anchor.START ? 0 : font.width(t.text(), t.size());
        double x = t.x() - (t.anchor() == Mark.Anchor.MIDDLE ? width / 2 : width);
        Shape letters =
                AffineTransform.getTranslateInstance(x, t.y()).createTransformedShape(font.outline(t.text(), t.size()));
        if (t.halo() != null) {
            stroke(letters, t.halo(), t.size() * 0.25);
        }
        fill(letters, t.colour());
    }

    private void fill(Shape shape, String colour) {
        g.setColor(Color.decode(colour));
        g.fill(shape);
    }

    private void stroke(Shape shape, String colour, double width) {
        g.setColor(Color.decode(colour));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    private static Path2D path(List<double[]> parts, boolean closed) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[] p : parts) {
            int last = closed ? p.length - 2 : p.length;
            for (int i = 0; i < last; i += 2) {
                if (i == 0) {
                    path.moveTo(p[i], p[i + 1]);
                } else {
                    path.lineTo(p[i], p[i + 1]);
                }
            }
            if (closed) {
                path.closePath();
            }
        }
        return path;
    }
}
