package org.wardplan.report.picture;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.report.content.Words;

/** A bar for each month, the last twelve in blue and those before in grey, with the sum of each under them. */
public final class MonthBars {
    private static final String NOW = "#0969da";
    private static final String BEFORE = "#8c959f";
    private static final String GRID = "#d0d7de";
    private static final int YEAR = 12;
    private static final double TEXT = 9;
    private static final double LEFT = 34;
    private static final double TOP = 7;
    private static final double BOTTOM = 30;

    private MonthBars() {}

    /**
     * The chart.
     *
     * @param what the counts are of: {@code Recorded crime in Coldharbour}
     * @param counts by month, 0 or more; at least one
     * @param seriesBreak first month recorded under another system, or null
     */
    public static MapDrawing of(
            String what, int[] counts, YearMonth first, @Nullable YearMonth seriesBreak, double width, double height) {
        int n = counts.length;
        int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        int step = step(most);
        int top = (most + step - 1) / step * step;
        double base = height - BOTTOM;
        double perUnit = (base - TOP) / top;
        double slot = (width - LEFT) / n;
        List<Mark> marks = new ArrayList<>();
        for (int v = 0; v <= top; v += step) {
            double y = base - v * perUnit;
            marks.add(new Mark.Lines(List.of(new double[] {LEFT, y, width, y}), GRID, v == 0 ? 1 : 0.5));
            marks.add(words(Words.count(v), LEFT - 4, y + 3, Mark.Weight.REGULAR, Mark.Anchor.END, MapComposer.MUTED));
        }
        int now = Math.min(YEAR, n);
        for (int k = 0; k < n; k++) {
            double h = counts[k] * perUnit;
            String colour = k >= n - now ? NOW : BEFORE;
            marks.add(new Mark.Box(LEFT + k * slot + slot * 0.14, base - h, slot * 0.72, h, colour, null));
        }
        if (seriesBreak != null && seriesBreak.isAfter(first) && !seriesBreak.isAfter(first.plusMonths(n - 1L))) {
            double x = LEFT + slot * months(first, seriesBreak);
            marks.add(new Mark.Lines(List.of(new double[] {x, TOP, x, base}), MapComposer.TEXT, 1));
            marks.add(words(
                    "other record system", x + 3, TOP + 7, Mark.Weight.REGULAR, Mark.Anchor.START, MapComposer.TEXT));
        }
        StringBuilder told = new StringBuilder(what)
                .append(" by month, ")
                .append(Words.month(first))
                .append(" to ")
                .append(Words.month(first.plusMonths(n - 1L)))
                .append(": ");
        if (n > now) {
            span(marks, told, counts, first, 0, n - now, slot, base, MapComposer.MUTED);
            told.append("; ");
        }
        span(marks, told, counts, first, n - now, n, slot, base, NOW);
        told.append(". Months in order:");
        Arrays.stream(counts).forEach(c -> told.append(' ').append(c));
        return new MapDrawing(
                width,
                height,
                what + " by month",
                told.append('.').toString(),
                MapComposer.GROUND,
                new double[] {0, 0, width, height},
                marks,
                List.of(),
                0);
    }

    /** Under its bars the sum of some months, and which they are. */
    private static void span(
            List<Mark> marks,
            StringBuilder told,
            int[] counts,
            YearMonth first,
            int from,
            int to,
            double slot,
            double base,
            String colour) {
        long sum = Arrays.stream(counts, from, to).asLongStream().sum();
        double middle = LEFT + slot * (from + to) / 2;
        String months = shortly(first.plusMonths(from)) + " – " + shortly(first.plusMonths(to - 1L));
        marks.add(words(months, middle, base + 11, Mark.Weight.REGULAR, Mark.Anchor.MIDDLE, colour));
        marks.add(
                words(Words.count(sum) + " offences", middle, base + 23, Mark.Weight.BOLD, Mark.Anchor.MIDDLE, colour));
        told.append(Words.count(sum)).append(" in ").append(Words.several(to - from, "month", "months"));
        told.append(" to ").append(Words.month(first.plusMonths(to - 1L)));
    }

    private static String shortly(YearMonth month) {
        return Words.month(month).substring(0, 3) + " " + month.getYear();
    }

    private static int months(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * YEAR + to.getMonthValue() - from.getMonthValue();
    }

    /** A round step of which two to four make the greatest. */
    private static int step(int most) {
        int ten = 1;
        while (ten * 10 <= most) {
            ten *= 10;
        }
        for (int step : new int[] {ten / 2, ten, 2 * ten, 5 * ten}) {
            if (step >= 1 && most <= 4 * step) {
                return step;
            }
        }
        return 5 * ten;
    }

    private static Mark.Words words(
            String text, double x, double y, Mark.Weight weight, Mark.Anchor anchor, String colour) {
        return new Mark.Words(text, x, y, TEXT, weight, anchor, colour, null);
    }
}
