package org.wardplan.report.picture;

import java.util.List;
import org.wardplan.report.content.Escape;
import org.wardplan.report.content.SvgNumber;

/** Writes a drawing as SVG 1.1: one path a ward, its code as id and its figure as title. */
public final class SvgWriter {
    private static final String FONT = "Roboto, 'Helvetica Neue', Arial, sans-serif";
    private final StringBuilder out = new StringBuilder(1 << 18);
    private final String idPrefix;
    private int clips;

    private SvgWriter(String idPrefix) {
        this.idPrefix = idPrefix;
    }

    /** A whole file, with its XML declaration. */
    public static String document(MapDrawing drawing) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(drawing, "") + "\n";
    }

    /** A whole file of a size. */
    static String document(MapDrawing drawing, PictureSize size) {
        SvgWriter writer = new SvgWriter("");
        int height = PngWriter.height(drawing, size);
        writer.write(drawing, size.length(size.width()), size.length(height));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + writer.out + "\n";
    }

    /**
     * The {@code svg} element alone, for the inside of a page.
     *
     * @param idPrefix what its ids begin with, so that two drawings can stand in one page
     */
    public static String element(MapDrawing drawing, String idPrefix) {
        SvgWriter writer = new SvgWriter(idPrefix);
        writer.write(drawing, n(drawing.width()), n(drawing.height()));
        return writer.out.toString();
    }

    private void write(MapDrawing d, String width, String height) {
        String w = n(d.width());
        String h = n(d.height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
        out.append("\" height=\"")
                .append(height)
                .append("\" viewBox=\"0 0 ")
                .append(w)
                .append(' ')
                .append(h);
        out.append("\" role=\"img\" font-family=\"").append(FONT).append("\">\n");
        out.append("<title>").append(Escape.xml(d.title())).append("</title>\n");
        out.append("<desc>").append(Escape.xml(d.description())).append("</desc>\n");
        double[] f = d.frame();
        out.append("<clipPath id=\"")
                .append(idPrefix)
                .append("frame\">")
                .append(rect(f[0], f[1], f[2], f[3]))
                .append("/></clipPath>\n");
        out.append(rect(0, 0, d.width(), d.height())).append(" fill=\"#ffffff\"/>\n");
        out.append(rect(f[0], f[1], f[2], f[3]))
                .append(" fill=\"")
                .append(d.ground())
                .append("\"/>\n");
        out.append("<g clip-path=\"url(#").append(idPrefix).append("frame)\">\n");
        d.inFrame().forEach(this::mark);
        out.append("</g>\n");
        d.over().forEach(this::mark);
        out.append("</svg>");
    }

    private void mark(Mark mark) {
        if (mark instanceof Mark.Area a) {
            area(a);
        } else if (mark instanceof Mark.Lines l) {
            out.append("<path fill=\"none\" stroke=\"").append(l.colour()).append("\" stroke-width=\"");
            out.append(n(l.width())).append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\"");
            path(l.lines(), false);
            out.append("\"/>\n");
        } else if (mark instanceof Mark.Hatch h) {
            hatch(h);
        } else if (mark instanceof Mark.Box b) {
            out.append(rect(b.x(), b.y(), b.width(), b.height()))
                    .append(" fill=\"")
                    .append(b.fill())
                    .append('"');
            if (b.stroke() != null) {
                out.append(" stroke=\"").append(b.stroke()).append("\" stroke-width=\"0.75\"");
            }
            out.append("/>\n");
        } else if (mark instanceof Mark.Disc c) {
            out.append("<circle cx=\"").append(n(c.x())).append("\" cy=\"").append(n(c.y()));
            out.append("\" r=\"").append(n(c.radius())).append("\" fill=\"").append(c.fill());
            out.append("\" stroke=\"")
                    .append(c.stroke())
                    .append("\" stroke-width=\"")
                    .append(n(c.width()));
            out.append("\"/>\n");
        } else if (mark instanceof Mark.Words t) {
            words(t);
        }
    }

    private void area(Mark.Area a) {
        out.append("<path");
        if (!a.code().isEmpty()) {
            out.append(" class=\"ward\" id=\"")
                    .append(Escape.xml(idPrefix + a.code()))
                    .append('"');
        }
        out.append(" fill=\"").append(a.fill()).append("\" fill-rule=\"evenodd\"");
        if (a.stroke() != null) {
            out.append(" stroke=\"")
                    .append(a.stroke())
                    .append("\" stroke-width=\"")
                    .append(n(a.width()));
            out.append("\" stroke-linejoin=\"round\"");
        }
        out.append(" d=\"");
        path(a.rings(), true);
        if (a.title().isEmpty()) {
            out.append("\"/>\n");
        } else {
            out.append("\"><title>").append(Escape.xml(a.title())).append("</title></path>\n");
        }
    }

    private void hatch(Mark.Hatch h) {
        String id = idPrefix + "hatch" + ++clips;
        out.append("<clipPath id=\"").append(id).append("\"><path clip-rule=\"evenodd\" d=\"");
        path(h.rings(), true);
        out.append("\"/></clipPath>\n<g clip-path=\"url(#").append(id).append(")\">");
        out.append("<path fill=\"none\" stroke=\"").append(h.colour()).append("\" stroke-width=\"");
        out.append(n(h.width())).append("\" d=\"");
        path(Hatching.lines(h), false);
        out.append("\"/></g>\n");
    }

    private void words(Mark.Words t) {
        out.append("<text x=\"").append(n(t.x())).append("\" y=\"").append(n(t.y()));
        out.append("\" font-size=\"").append(n(t.size())).append('"');
        if (t.weight() != Mark.Weight.REGULAR) {
            out.append(" font-weight=\"").append(t.weight().css()).append('"');
        }
        if (t.anchor() != Mark.Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(t.anchor() == Mark.Anchor.END ? "end" : "middle")
                    .append('"');
        }
        if (t.halo() != null) {
            out.append(" stroke=\"")
                    .append(t.halo())
                    .append("\" stroke-width=\"")
                    .append(n(t.size() * 0.25));
            out.append("\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
        }
        out.append(" fill=\"")
                .append(t.colour())
                .append("\">")
                .append(Escape.xml(t.text()))
                .append("</text>\n");
    }

    private static String rect(double x, double y, double w, double h) {
        return "<rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(w) + "\" height=\"" + n(h) + "\"";
    }

    private void path(List<double[]> parts, boolean closed) {
        for (double[] p : parts) {
            int last = closed ? p.length - 2 : p.length;
            for (int i = 0; i < last; i += 2) {
                out.append(i == 0 ? 'M' : i == 2 ? 'L' : ' ')
                        .append(n(p[i]))
                        .append(' ')
                        .append(n(p[i + 1]));
            }
            if (closed) {
                out.append('Z');
            }
        }
    }

    private static String n(double value) {
        return SvgNumber.of(value);
    }
}
