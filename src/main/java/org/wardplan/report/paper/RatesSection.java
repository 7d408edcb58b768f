package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.forecast.TrendClass;
import org.wardplan.analysis.forecast.TrendRow;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.analysis.rate.ResidentRate;
import org.wardplan.planning.TrendReading;
import org.wardplan.report.content.Words;

/** Rates per 1,000, raw and smoothed, and the last 12 months against the 12 before: by ward, or for London by borough. */
final class RatesSection implements Section {
    static final String TITLE = "Crime rate and trend";

    private static final int HIGHEST = 15;

    @Override
    public void write(Html out, Figures f) {
        Trend trend = f.evaluation.findings().trend();
        out.heading(TITLE, "rates");
        if (trend != null && trend.brokenAt() != null) {
            out.p("Crime is recorded in another system from " + Words.month(trend.brokenAt())
                    + ", so the 12 months before and after don't compare: no change is told.");
        }
        if (f.isLondon()) {
            london(out, f, trend);
        } else {
            wards(out, f, trend, f.order);
        }
        caption(out, f, trend);
    }

    private static void wards(Html out, Figures f, @Nullable Trend trend, int[] order) {
        Rates residents = f.evaluation.need().rates(Denominator.RESIDENTS);
        Rates jobs = f.evaluation.need().rates(Denominator.JOBS);
        boolean withJobs = Denominator.JOBS.published(f.wards);
        boolean withBorough = f.in.scope().kind() != org.wardplan.report.content.ReportScope.Kind.BOROUGH;
        out.open("table", "class", "wards narrow dense");
        List<String> head = new ArrayList<>(List.of("Ward"));
        if (withBorough) {
            head.add("Borough");
        }
        head.addAll(List.of("n:Crimes", "n:Per 1,000 residents", "n:Smoothed"));
        if (withJobs) {
            head.add("n:Per 1,000 jobs");
        }
        trendHead(head, f, trend, !withBorough);
        out.head(head.toArray(String[]::new)).open("tbody");
        for (int w : order) {
            boolean little = ResidentRate.of(f.wards.ward(w)) == ResidentRate.SAYS_LITTLE;
            List<String> cells = new ArrayList<>(List.of("t:" + f.name(w) + (little ? " †" : "")));
            if (withBorough) {
                cells.add("t:" + f.wards.ward(w).borough().name());
            }
            cells.add("n:" + Words.count(f.evaluation.need().crimes(w)));
            cells.add("n:" + rate(residents.raw(w)));
            cells.add("n:" + rate(residents.smoothed(w)));
            if (withJobs) {
                cells.add("n:" + rate(jobs.raw(w)));
            }
            if (trend != null) {
                trend(cells, f, trend, trend.wards().get(w), !withBorough);
            }
            out.row("", cells.toArray(String[]::new));
        }
        out.close("tbody").close("table");
    }

    private static String rate(double perThousand) {
        return Double.isNaN(perThousand) ? "–" : Words.number(perThousand, 1);
    }

    /** Whether the crimes of the window are those of the last 12 months, so that they need no column of their own. */
    private static boolean same(Figures f, Trend trend) {
        return f.window().equals(trend.last12());
    }

    /** @param against whether there is room for the test against London */
    private static void trendHead(List<String> head, Figures f, @Nullable Trend trend, boolean against) {
        if (trend != null) {
            if (!same(f, trend)) {
                head.add("n:Last 12 months");
            }
            head.addAll(List.of("n:12 months before", "n:Change", "Test"));
            if (against) {
                head.add("Against London");
            }
        }
    }

    private static void trend(List<String> cells, Figures f, Trend trend, TrendRow row, boolean against) {
        if (!same(f, trend)) {
            cells.add("n:" + Words.count(Math.round(row.last12())));
        }
        cells.add("n:" + Words.count(Math.round(row.before12())));
        cells.add("n:" + TrendReading.percent(row.change()));
        cells.add("t:" + row.own().trend().label());
        if (against) {
            cells.add("t:" + against(row.againstLondon().trend()));
        }
    }

    private static String against(TrendClass trend) {
        return switch (trend) {
            case UP -> "worse";
            case DOWN -> "better";
            case NO_CLEAR_CHANGE -> "no clear difference";
            case TOO_FEW, NOT_TESTED -> "–";
        };
    }

    private static void london(Html out, Figures f, @Nullable Trend trend) {
        if (trend != null && trend.brokenAt() == null) {
            long up = trend.wards().stream()
                    .filter(r -> r.own().trend() == TrendClass.UP)
                    .count();
            long down = trend.wards().stream()
                    .filter(r -> r.own().trend() == TrendClass.DOWN)
                    .count();
            out.p("London recorded " + Words.count(Math.round(trend.london().last12()))
                    + " offences in the 12 months to "
                    + Words.month(trend.last12().last()) + ", "
                    + TrendReading.percent(trend.london().change()) + " on the 12 before. By the test, "
                    + Words.several(up, "ward is", "wards are") + " up and "
                    + Words.several(down, "ward is", "wards are")
                    + " down by more than wards of their size usually move.");
        }
        out.open("table", "class", "wards narrow dense");
        List<String> head = new ArrayList<>(List.of("Borough", "n:Crimes", "n:Per 1,000 residents"));
        trendHead(head, f, trend, true);
        out.head(head.toArray(String[]::new)).open("tbody");
        for (int b = 0; b < f.wards.boroughs().size(); b++) {
            int[] wards = f.wardsOf(b);
            long people = IntStream.of(wards)
                    .mapToLong(w -> f.wards.ward(w).population())
                    .sum();
            long crimes = f.borough(b).crimes();
            List<String> cells = new ArrayList<>(List.of(
                    "t:" + f.wards.boroughs().get(b).name(),
                    "n:" + Words.count(crimes),
                    "n:" + rate(people == 0 ? Double.NaN : 1000.0 * crimes / people)));
            if (trend != null) {
                trend(cells, f, trend, trend.boroughs().get(b), true);
            }
            out.row("", cells.toArray(String[]::new));
        }
        out.close("tbody").close("table");
        Rates residents = f.evaluation.need().rates(Denominator.RESIDENTS);
        int[] highest = IntStream.range(0, f.wards.size())
                .filter(w -> !Double.isNaN(residents.smoothed(w)))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer w) -> -residents.smoothed(w)))
                .limit(HIGHEST)
                .mapToInt(Integer::intValue)
                .toArray();
        out.element("p", "The " + highest.length + " wards with the highest smoothed rates:", "class", "lead");
        wards(out, f, trend, highest);
    }

    private static void caption(Html out, Figures f, @Nullable Trend trend) {
        out.element(
                "p",
                "Rates of recorded offences in " + f.window().months() + " months to "
                        + Words.month(f.window().last()) + ", per 1,000; London "
                        + rate(f.evaluation.need().rates(Denominator.RESIDENTS).mean())
                        + " residents. Smoothed: empirical Bayes. † "
                        + ResidentRate.note(f.wards)
                        + (trend == null
                                ? " The data have fewer than 24 months, so there is no trend."
                                : " Change: all recorded crime of the 12 months to "
                                        + Words.month(trend.last12().last()) + " against the 12 before."),
                "class",
                "caption");
    }
}
