package org.wardplan.ui.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.ui.theme.Fonts;

/** A table or card as it stands on the screen, in as many pixels as are wanted; it has no drawing of its own. */
final class SnapshotSubject implements PictureSubject {
    private static final double MARGIN = 10;
    private static final double TITLE = 13;
    private static final double TITLE_LINE = 17;
    private static final double SOURCE = 8.5;
    private static final double SOURCE_LINE = 11;
    private static final double GAP = 8;

    /** Of one side: more is more than every machine draws at once. */
    private static final double MOST_PX = 8000;

    private final Region of;
    private final String name;
    private final Supplier<String> rows;
    private final boolean several;

    SnapshotSubject(Region of, String name, Supplier<String> rows, boolean several) {
        this.of = of;
        this.name = name;
        this.rows = rows;
        this.several = several;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isDrawn() {
        return false;
    }

    @Override
    public boolean hasGrounds() {
        return false;
    }

    @Override
    public boolean isOfSeveral() {
        return several;
    }

    @Override
    public double width() {
        return of.getWidth();
    }

    @Override
    public double height() {
        return of.getHeight();
    }

    @Override
    public String rows() {
        return rows.get();
    }

    /** It is never set narrower than on the screen. */
    private double least() {
        return of.getWidth() + 2 * MARGIN;
    }

    private List<String> titles(Look look, double inside) {
        return look.parts().title() ? ChartDrawing.wrapped(name, Fonts.medium(TITLE), inside) : List.of();
    }

    private static List<String> sources(Look look, double inside) {
        return look.parts().source() ? ChartDrawing.wrapped(look.source(), Fonts.regular(SOURCE), inside) : List.of();
    }

    private static double above(int titles) {
        return MARGIN + (titles == 0 ? 0 : titles * TITLE_LINE + GAP - 1);
    }

    private static double below(int sources) {
        return MARGIN + (sources == 0 ? 0 : sources * SOURCE_LINE + GAP);
    }

    @Override
    public double fittingHeight(double width, Look look) {
        double wide = Math.max(width, least());
        double inside = wide - 2 * MARGIN;
        double body = of.getHeight() * inside / of.getWidth();
        double all = above(titles(look, inside).size())
                + body
                + below(sources(look, inside).size());
        return Math.ceil(all * width / wide);
    }

    @Override
    public Supplier<PictureSheet> set(double width, double height, double detail, Look look) {
        double by = Math.max(1, least() / width);
        double w = width * by;
        double h = height * by;
        double inside = w - 2 * MARGIN;
        List<String> titles = titles(look, inside);
        List<String> sources = sources(look, inside);
        double top = above(titles.size());
        double body = Math.max(1, h - top - below(sources.size()));
        double scale = Math.min(inside / of.getWidth(), body / of.getHeight());
        double sharp = Math.min(scale * detail / by, MOST_PX / Math.max(of.getWidth(), of.getHeight()));
        Color ground = of.getScene().getFill() instanceof Color c ? c : Color.WHITE;
        Color ink = ground.getBrightness() < 0.5 ? Color.web("#e6edf3") : Color.web("#1f2328");
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(sharp, sharp));
        how.setFill(ground);
        WritableImage taken = of.snapshot(how, null);
        PenTape words = new PenTape();
        words.setFill(ground);
        words.fillRect(0, 0, w, h);
        words.setFill(ink);
        words.setTextBaseline(VPos.TOP);
        lines(words, titles, Fonts.medium(TITLE), MARGIN, TITLE_LINE);
        lines(words, sources, Fonts.regular(SOURCE), top + body + GAP, SOURCE_LINE);
        double left = MARGIN + (inside - of.getWidth() * scale) / 2;
        double seen = scale / sharp;
        return () -> new Sheet(w, h, name, words, image(taken), new AffineTransform(seen, 0, 0, seen, left, top));
    }

    private static void lines(Pen g, List<String> lines, Font font, double top, double line) {
        g.setFont(font);
        for (int k = 0; k < lines.size(); k++) {
            g.fillText(lines.get(k), MARGIN, top + k * line);
        }
    }

    private static BufferedImage image(WritableImage of) {
        int w = (int) of.getWidth();
        int h = (int) of.getHeight();
        int[] pixels = new int[w * h];
        of.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), pixels, 0, w);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, w, h, pixels, 0, w);
        return image;
    }

    private record Sheet(
            double width, double height, String title, PenTape words, BufferedImage image, AffineTransform place)
            implements PictureSheet {
        @Override
        public void paint(Graphics2D g) {
            words.play(new ImagePen(g));
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            g.drawImage(image, place, null);
        }
    }
}
