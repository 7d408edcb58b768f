package org.wardplan.ui.chart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Numbers;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Rates of wards against what they are of, with the limits that 95 and 99.8 % of wards keep by chance and common
 * scatter: grey within, orange and red above, blues below. Wards beyond the axis stand as triangles at its top with
 * their names.
 */
public final class FunnelChart extends PointChart {
    private static final int TICKS = 4;

    private static final int NAMED = 2;
    private static final double DOT = 2;
    private static final double GREY = 0.5;
    private static final double PALE = 0.18;
    private static final double CURVE_STEP = 3;
    private Funnel funnel = Funnel.of(new double[0], new double[0]);
    private String what = "";
    private String of = "";
    private String place = "";
    private Scale x = new Scale(0, 1, 0, 1, false);
    private Scale y = new Scale(0, 1, 1, 0, false);

    public FunnelChart(Theme theme) {
        super(theme, "funnel");
    }

    /**
     * Shows other rates.
     *
     * @param newWhat what is counted: {@code Robberies}
     * @param newOf what the rates are of: {@code residents}
     * @param newPlace whose common rate the centre is: {@code London}
     */
    public void show(Funnel newFunnel, String newWhat, String newOf, String newPlace) {
        funnel = newFunnel;
        what = newWhat;
        of = newOf;
        place = newPlace;
        pointsChanged();
    }

    @Override
    int points() {
        return funnel.wards();
    }

    @Override
    double xOf(int point) {
        return funnel.known(point) ? x.at(funnel.denominator(point)) : Double.NaN;
    }

    @Override
    double yOf(int point) {
        return funnel.known(point) ? y.at(Math.min(y.high(), funnel.rate(point))) : Double.NaN;
    }

    @Override
    double across(int point) {
        return funnel.known(point) ? funnel.denominator(point) : Double.NaN;
    }

    @Override
    double up(int point) {
        return funnel.rate(point);
    }

    /** Highest rate that the axis holds. */
    public double top() {
        return y.high();
    }

    /** Where a rate lies, in px of the chart. */
    public double yOfRate(double rate) {
        return y.at(rate);
    }

    @Override
    String words() {
        if (funnel.known() == 0) {
            return empty();
        }
        return what + " per 1,000 " + of + " against " + of + ", " + counted(funnel.known()) + ": " + place + " "
                + rate(funnel.centre()) + ", " + foot() + ", " + funnel.count(-2) + " below it. " + beyond(NAMED);
    }

    private String empty() {
        return funnel.wards() == 0 ? "No wards" : funnel.words(of);
    }

    private String above() {
        return (funnel.count(2) == 0 ? "none" : Numbers.whole(funnel.count(2))) + " above 99.8%";
    }

    private String foot() {
        String above = above();
        return funnel.dispersion() > 1
                ? above + ", limits widened ×" + Numbers.decimal(Math.sqrt(funnel.dispersion()), 1)
                : above + ", limits by chance alone";
    }

    /** The wards above the axis, the highest first. */
    private int[] offScale() {
        return IntStream.range(0, funnel.wards())
                .filter(this::isOff)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -funnel.rate(w)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isOff(int ward) {
        return funnel.rate(ward) > y.high() * (1 + 1e-9);
    }

    /**
     * {@code off the scale: West End 109, St James's 55}.
     *
     * @param most how many to name
     */
    private String beyond(int most) {
        int[] off = offScale();
        if (off.length == 0) {
            return "";
        }
        List<String> named = Arrays.stream(off)
                .limit(most)
                .mapToObj(w -> nameOf(w) + " " + rate(funnel.rate(w)))
                .toList();
        int more = off.length - named.size();
        return "off the scale: " + String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
    }

    private static String rate(double value) {
        return Numbers.decimal(value, value >= 20 ? 0 : value >= 0.95 || value == 0 ? 1 : 2);
    }

    @Override
    List<Legend.Entry> legend() {
        return List.of(
                new Legend.Entry(Legend.Look.DOT, colour(2), "Above 99.8%"),
                new Legend.Entry(Legend.Look.DOT, colour(1), "Above 95%"),
                new Legend.Entry(Legend.Look.DOT, colour(0), "Within"),
                new Legend.Entry(Legend.Look.DOT, colour(-1), "Below 95%"),
                new Legend.Entry(Legend.Look.DOT, colour(-2), "Below 99.8%"),
                new Legend.Entry(Legend.Look.LINE, theme.paint(Token.MUTED), "Limits of 99.8%"),
                new Legend.Entry(Legend.Look.DASHED, theme.paint(Token.MUTED), "Limits of 95%"));
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (funnel.known() == 0) {
            text(g, empty(), w / 2, h / 2, TextAlignment.CENTER, VPos.CENTER, Token.MUTED);
            return;
        }
        double left = px(34);
        double right = w - px(10);
        double bottom = h - px(36);
        FunnelAxes axes = FunnelAxes.of(funnel, left, right, px(8), bottom, TICKS);
        x = axes.x();
        y = axes.y();
        double top = offScale().length == 0 ? px(8) : px(20);
        y = y.between(bottom, top);
        yAxis(g, y, left, right, TICKS, 1);
        xValues(g, x, bottom, TICKS, FunnelAxes::size);
        g.save();
        g.clipRect(left, top - px(4), right - left, bottom - top + px(5));
        curve(g, Funnel.Z_95, true);
        curve(g, Funnel.Z_998, false);
        g.restore();
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1.5);
        line(g, left, y.at(funnel.centre()), right, y.at(funnel.centre()));
        dots(g);
        labels(g, left, right);
        text(g, capital(of), left, h - px(2), TextAlignment.LEFT, VPos.BOTTOM, Token.MUTED);
        double room = right - left - TextWidth.of(of, Fonts.regular(px(10))) - px(14);
        String foot = TextWidth.of(foot(), Fonts.regular(px(10))) <= room ? foot() : above();
        text(g, foot, right, h - px(2), TextAlignment.RIGHT, VPos.BOTTOM, Token.MUTED);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.UK) + text.substring(1);
    }

    private void curve(Pen g, double z, boolean dashed) {
        int n = (int) Math.ceil((x.end() - x.start()) / CURVE_STEP) + 1;
        double[] xs = new double[n];
        double[] upper = new double[n];
        double[] lower = new double[n];
        int from = n;
        for (int k = 0; k < n; k++) {
            xs[k] = Math.min(x.end(), x.start() + k * CURVE_STEP);
            double share = (xs[k] - x.start()) / (x.end() - x.start());
            double size = x.logarithmic()
                    ? x.low() * Math.pow(x.high() / x.low(), share)
                    : x.low() + share * (x.high() - x.low());
            Funnel.Limits limits = funnel.limit(Math.max(size, 1e-6), z);
            upper[k] = y.at(Math.min(limits.upper(), 3 * y.high()));
            lower[k] = y.at(limits.lower());
            // The lower limit is drawn from where it leaves 0.
            from = limits.lower() > 0 && from == n ? Math.max(0, k - 1) : from;
        }
        g.setStroke(theme.paint(Token.MUTED));
        g.setLineWidth(1);
        if (dashed) {
            g.setLineDashes(4, 3);
        }
        g.strokePolyline(xs, upper, n);
        if (from < n - 1) {
            g.strokePolyline(Arrays.copyOfRange(xs, from, n), Arrays.copyOfRange(lower, from, n), n - from);
        }
        g.setLineDashes();
    }

    private Color colour(int outside) {
        return switch (outside) {
            case 2 -> Color.web(HotSpotColours.of(HotSpotClass.HOT_99, theme.isDark()));
            case 1 -> Color.web(HotSpotColours.of(HotSpotClass.HOT_95, theme.isDark()));
            case -1 -> Color.web(HotSpotColours.of(HotSpotClass.COLD_95, theme.isDark()));
            case -2 -> Color.web(HotSpotColours.of(HotSpotClass.COLD_99, theme.isDark()));
            default -> theme.paint(Token.FAINT);
        };
    }

    /** Those within the limits first, so that none of them lies over one beyond. */
    private void dots(Pen g) {
        for (int outside : new int[] {0, -1, 1, -2, 2}) {
            g.setFill(colour(outside));
            double r = px(outside == 0 ? DOT : DOT + 0.5);
            for (int w = 0; w < funnel.wards(); w++) {
                if (funnel.known(w) && funnel.outside(w) == outside) {
                    g.setGlobalAlpha(isFaded(w) ? PALE : outside == 0 ? GREY : 1);
                    mark(g, w, r);
                }
            }
        }
        g.setGlobalAlpha(1);
    }

    private void mark(Pen g, int ward, double r) {
        double cx = xOf(ward);
        double cy = yOf(ward);
        if (isOff(ward)) {
            double t = 1.6 * r;
            g.fillPolygon(new double[] {cx - t, cx + t, cx}, new double[] {cy + t, cy + t, cy - t}, 3);
        } else {
            g.fillOval(cx - r, cy - r, 2 * r, 2 * r);
        }
    }

    private void labels(Pen g, double left, double right) {
        double room = px(3);
        cased(g, place + " " + rate(funnel.centre()), right, y.at(funnel.centre()) + room, VPos.TOP, Token.TEXT);
        double end = x.logarithmic() ? x.high() : x.low() + 0.985 * (x.high() - x.low());
        double far = y.at(funnel.limit(end, Funnel.Z_998).upper());
        double near = y.at(funnel.limit(end, Funnel.Z_95).upper());
        double centre = y.at(funnel.centre());
        if (far > y.end() + px(12) && centre - far > px(12)) {
            cased(g, "99.8%", right, far - room, VPos.BOTTOM, Token.MUTED);
            if (near - far > px(14)) {
                cased(g, "95%", right, near - room, VPos.BOTTOM, Token.MUTED);
            } else if (centre - near > px(16)) {
                cased(g, "95%", right, near + room, VPos.TOP, Token.MUTED);
            }
        }
        beyondNote(g, left, right);
    }

    private void beyondNote(Pen g, double left, double right) {
        if (offScale().length == 0) {
            return;
        }
        Font font = Fonts.regular(px(10));
        String words = beyond(NAMED);
        if (TextWidth.of(words, font) > right - left - px(12)) {
            words = beyond(1);
        }
        double at = right - TextWidth.of(words, font) - px(6);
        double t = px(3);
        double level = px(7);
        g.setFill(theme.paint(Token.MUTED));
        g.fillPolygon(new double[] {at - t, at + t, at}, new double[] {level + t, level + t, level - t}, 3);
        text(g, words, right, px(1), TextAlignment.RIGHT, VPos.TOP, Token.MUTED);
    }

    /** Words at the right end, with the lines and dots under them held off. */
    private void cased(Pen g, String words, double right, double at, VPos vertical, Token colour) {
        textWithHalo(g, words, right, at, TextAlignment.RIGHT, vertical, Fonts.regular(px(10)), theme.paint(colour));
    }

    /** A dot in text colour, cased. */
    @Override
    void drawPicked(Pen g, int point) {
        g.setFill(theme.paint(Token.BG));
        mark(g, point, px(5.5));
        g.setFill(theme.paint(Token.TEXT));
        mark(g, point, px(4));
    }

    @Override
    void drawName(Pen g, int point, double width) {
        String words = nameOf(point) + " " + rate(funnel.rate(point));
        Font font = Fonts.medium(px(11));
        double room = TextWidth.of(words, font);
        double at = xOf(point);
        double level = yOf(point) + (isOff(point) ? px(5) : 0);
        TextAlignment align = TextAlignment.LEFT;
        if (at + px(9) + room <= width) {
            at += px(9);
        } else if (at - px(9) >= room) {
            at -= px(9);
            align = TextAlignment.RIGHT;
        } else {
            // Room on neither side: above the dot, or below where that is the edge.
            at = Math.max(0, Math.min(width - room, at - room / 2));
            level += level < px(24) ? px(14) : -px(14);
        }
        textWithHalo(g, words, at, level, align, VPos.CENTER, font, theme.paint(Token.TEXT));
    }

    /** The figures as a table: lines with a head, cells parted by tabs. */
    public String rows() {
        StringBuilder text = new StringBuilder("Ward\t" + capital(of) + "\tPer 1,000\tz\tLimits\n");
        for (int w = 0; w < funnel.wards(); w++) {
            if (funnel.known(w)) {
                text.append(nameOf(w))
                        .append('\t')
                        .append(Numbers.decimal(funnel.denominator(w), 0))
                        .append('\t')
                        .append(Numbers.decimal(funnel.rate(w), 2))
                        .append('\t')
                        .append(Numbers.decimal(funnel.zOf(w), 2))
                        .append('\t')
                        .append(
                                switch (funnel.outside(w)) {
                                    case 2 -> "above 99.8%";
                                    case 1 -> "above 95%";
                                    case -1 -> "below 95%";
                                    case -2 -> "below 99.8%";
                                    default -> "within";
                                })
                        .append('\n');
            }
        }
        return text.toString();
    }
}
