package org.wardplan.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.wardplan.model.finance.Money;
import org.wardplan.ui.theme.Fonts;
import org.wardplan.ui.theme.Theme;
import org.wardplan.ui.theme.Token;

/**
 * Money by quarter: costs of the roles as stacked bars, funding as a line across them; a quarter that costs more than it
 * has is marked. Left and Right go through the quarters.
 */
public final class QuarterMoneyChart extends ReadingChart {
    /**
     * One quarter.
     *
     * @param label in full: {@code April to June 2017}
     * @param below under the axis: {@code Apr 17}
     * @param costs by role, in pence
     * @param funding pence
     */
    public record Quarter(String label, String below, long[] costs, long funding) {
        long cost() {
            long sum = 0;
            for (long c : costs) {
                sum += c;
            }
            return sum;
        }
    }

    /**
     * A role whose cost is shown.
     *
     * @param place of the role among the plan's, and in {@link Quarter#costs()}
     */
    public record Role(String name, int place) {}

    private static final int TICKS = 4;
    private static final double MILLION = 1e8;
    private List<Role> roles = List.of();
    private List<Quarter> quarters = List.of();
    private Scale y = new Scale(0, 1, 1, 0, false);

    public QuarterMoneyChart(Theme theme) {
        super(theme, "quarter-money");
    }

    /** Shows other quarters. */
    public void show(List<Role> newRoles, List<Quarter> newQuarters, String words) {
        roles = List.copyOf(newRoles);
        quarters = List.copyOf(newQuarters);
        placesChanged(words);
    }

    /** The figures in pounds, as lines with cells parted by tabs. */
    public String rows() {
        StringBuilder rows = new StringBuilder("Quarter");
        roles.forEach(r -> rows.append('\t').append(r.name()).append(" cost (£)"));
        rows.append("\tCost (£)\tFunding (£)\tBalance (£)");
        for (Quarter q : quarters) {
            rows.append('\n').append(q.label());
            roles.forEach(r -> rows.append('\t').append(q.costs()[r.place()] / 100.0));
            rows.append('\t').append(pounds(q.cost())).append('\t').append(pounds(q.funding()));
            rows.append('\t').append(pounds(q.funding() - q.cost()));
        }
        return rows.append('\n').toString();
    }

    private static String pounds(long pence) {
        return java.math.BigDecimal.valueOf(pence, 2).toPlainString();
    }

    @Override
    int places() {
        return quarters.size();
    }

    @Override
    int placeAt(double x) {
        return x < left() ? -1 : (int) ((x - left()) / step());
    }

    @Override
    String told(int place) {
        Quarter q = quarters.get(place);
        StringBuilder text = new StringBuilder(q.label());
        for (Role r : roles) {
            text.append('\n').append(r.name()).append(' ').append(millions(q.costs()[r.place()]));
        }
        text.append("\nCost ").append(millions(q.cost())).append(", funding ").append(millions(q.funding()));
        long left = q.funding() - q.cost();
        text.append(left < 0 ? "\nshort of " : "\nleft over ").append(millions(Math.abs(left)));
        return text.toString();
    }

    private static String millions(long pence) {
        return new Money(pence).inMillions(2);
    }

    private double left() {
        return px(46);
    }

    private double step() {
        return (drawnWidth() - px(8) - left()) / Math.max(1, quarters.size());
    }

    private double x(double place) {
        return left() + place * step();
    }

    private List<Legend.Entry> entries() {
        List<Legend.Entry> entries = new ArrayList<>();
        roles.forEach(r ->
                entries.add(new Legend.Entry(Legend.Look.AREA, RoleInk.of(theme, r.place()), "Cost of " + r.name())));
        entries.add(new Legend.Entry(Legend.Look.LINE, theme.paint(Token.TEXT), "Funding"));
        if (quarters.stream().anyMatch(q -> q.cost() > q.funding())) {
            entries.add(new Legend.Entry(Legend.Look.AREA, theme.paint(Token.DANGER), "! costs more than funded"));
        }
        return entries;
    }

    @Override
    void drawBack(Pen g, double w, double h) {
        if (quarters.isEmpty()) {
            return;
        }
        Legend legend = new Legend(theme, entries());
        legend.draw(g, px(2), 0, w - px(4));
        double top = legend.height(w - px(4)) + px(16);
        double bottom = h - px(20);
        double high = 1;
        for (Quarter q : quarters) {
            high = Math.max(high, Math.max(q.cost(), q.funding()) / MILLION);
        }
        y = Scale.fromZero(high, TICKS, bottom, top);
        yAxis(g, y, left(), w - px(8), TICKS, v -> "£" + number(v, 1) + "m");
        for (int k = 0; k < quarters.size(); k++) {
            bar(g, k);
        }
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(2);
        for (int k = 0; k < quarters.size(); k++) {
            double at = y.at(quarters.get(k).funding() / MILLION);
            g.strokeLine(x(k), at, x(k + 1), at);
            if (k > 0 && quarters.get(k - 1).funding() != quarters.get(k).funding()) {
                g.strokeLine(x(k), y.at(quarters.get(k - 1).funding() / MILLION), x(k), at);
            }
        }
        names(g, bottom);
    }

    private void bar(Pen g, int k) {
        Quarter q = quarters.get(k);
        double gap = Math.min(px(6), 0.15 * step());
        double from = Math.round(x(k) + gap);
        double width = Math.max(1, Math.round(x(k + 1) - gap) - from);
        double sum = 0;
        for (Role r : roles) {
            double cost = q.costs()[r.place()] / MILLION;
            g.setFill(RoleInk.of(theme, r.place()));
            g.fillRect(from, y.at(sum + cost), width, y.at(sum) - y.at(sum + cost));
            sum += cost;
        }
        if (q.cost() > q.funding()) {
            Color danger = theme.paint(Token.DANGER);
            double at = Math.min(y.at(sum), y.at(q.funding() / MILLION));
            g.setFill(danger);
            g.fillRect(from, y.at(sum), width, Math.max(2, y.at(q.funding() / MILLION) - y.at(sum)));
            g.setFont(Fonts.medium(px(11)));
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.BOTTOM);
            g.fillText("!", from + width / 2, at - px(2));
        }
    }

    private void names(Pen g, double bottom) {
        int every = 1;
        while (every * step() < px(46)) {
            every *= 2;
        }
        for (int k = 0; k < quarters.size(); k += every) {
            double half = px(20);
            double at = Math.min(drawnWidth() - half, x(k + 0.5));
            text(g, quarters.get(k).below(), at, bottom + px(5), TextAlignment.CENTER, VPos.TOP, Token.MUTED);
        }
    }

    @Override
    void drawFront(Pen g, double w, double h) {
        int k = pointed();
        if (k < 0) {
            return;
        }
        g.setStroke(theme.paint(Token.TEXT));
        g.setLineWidth(1);
        g.strokeRect(sharp(x(k)), sharp(y.end()), Math.floor(step()), Math.floor(y.start() - y.end()));
        tip.show(told(k), x(k + 0.5), y.end() + px(30), w, h);
    }
}
