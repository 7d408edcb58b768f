package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.analysis.rate.Rates;
import org.wardplan.analysis.rate.ResidentRate;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.planning.TrendReading;
import org.wardplan.report.content.SvgNumber;
import org.wardplan.report.content.Words;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.MonthBars;

/** Recorded crime of a ward: a year by group against London's average ward, and all crime together by month. */
final class ProfileCrime {
    static final String MONTHS = "months";

    private static final int YEAR = 12;
    private static final double LEAST = 0.5;
    private static final double WIDTH = 338;
    private static final double HEIGHT = 116;

    private record Group(String label, long here, double london) {
        /** Against London; a dash where there is next to nothing to compare with. */
        String times() {
            return london < LEAST ? "–" : Words.number(here / london, 1) + "×";
        }
    }

    private ProfileCrime() {}

    /** The window of the plan; where that is shorter than a year, the last year, since no figure of months is printed. */
    private static MonthWindow window(Figures f) {
        MonthWindow window = f.window();
        return window.months() >= YEAR ? window : f.in.data().crime().lastMonths(YEAR);
    }

    private static List<Group> all(Figures f, int ward) {
        DataSet data = f.in.data();
        CrimeCube cube = data.crime();
        MonthWindow window = window(f);
        List<Group> groups = new ArrayList<>();
        for (CrimeGroup g : data.groups()) {
            int[] of = IntStream.range(0, data.categories().size())
                    .filter(c -> data.categories().get(c).group().equals(g.id()) && cube.isAvailable(c))
                    .toArray();
            long london = 0;
            for (int w = 0; w < f.wards.size(); w++) {
                london += sum(cube, w, of, window);
            }
            if (london > 0) {
                groups.add(new Group(g.label(), sum(cube, ward, of, window), (double) london / f.wards.size()));
            }
        }
        groups.sort(Comparator.comparingDouble((Group g) -> -g.london));
        return groups;
    }

    private static long sum(CrimeCube cube, int ward, int[] categories, MonthWindow window) {
        long sum = 0;
        for (int c : categories) {
            sum += cube.count(ward, c, window);
        }
        return sum;
    }

    static void groups(Html out, Figures f, int ward) {
        MonthWindow window = window(f);
        List<Group> groups = all(f, ward);
        double most = groups.stream()
                .mapToDouble(g -> Math.max(g.here, g.london))
                .max()
                .orElse(1);
        out.element("h2", "Recorded crime against London's average ward");
        out.open("table", "class", "bars pbars").open("thead").open("tr");
        out.element("th", window.months() + " months to " + Words.month(window.last()), "scope", "col");
        out.element("th", "", "scope", "col");
        out.element("th", "here", "scope", "col", "class", "n");
        out.element("th", "London", "scope", "col", "class", "n");
        out.element("th", "×", "scope", "col", "class", "n").close("tr").close("thead");
        out.open("tbody");
        for (Group g : groups) {
            out.open("tr").element("td", g.label);
            out.open("td", "class", "barcell").open("div", "class", "hbar");
            out.open("div", "class", "hfill", "style", "width:" + SvgNumber.of(100 * g.here / most) + "%")
                    .close("div");
            out.open("div", "class", "hmark", "style", "left:" + SvgNumber.of(100 * g.london / most) + "%")
                    .close("div");
            out.close("div").close("td");
            out.element("td", Words.count(g.here), "class", "n");
            out.element("td", Words.number(g.london, 1), "class", "n faint");
            out.element("td", g.times(), "class", "n strong").close("tr");
        }
        long here = groups.stream().mapToLong(Group::here).sum();
        double london = groups.stream().mapToDouble(Group::london).sum();
        out.open("tr", "class", "sum").element("td", "All recorded crime").element("td", "");
        out.element("td", Words.count(here), "class", "n");
        out.element("td", Words.number(london, 1), "class", "n");
        out.element("td", Words.number(here / london, 1) + "×", "class", "n").close("tr");
        out.close("tbody").close("table");
        Rates rates = f.evaluation.need().rates(Denominator.RESIDENTS);
        ResidentRate says = ResidentRate.of(f.wards.ward(ward));
        out.element(
                "p",
                "Bar: this ward; mark: the mean of London's wards."
                        + (Double.isNaN(rates.raw(ward))
                                ? ""
                                : " Per 1,000 residents " + Words.number(rates.raw(ward), 1) + ", London "
                                        + Words.number(rates.mean(), 1) + ".")
                        + (says == ResidentRate.SAYS_LITTLE ? " " + says.note() : ""),
                "class",
                "caption");
    }

    private static MonthWindow shown(Figures f) {
        return f.in.data().crime().lastMonths(2 * YEAR);
    }

    static MapDrawing draw(Figures f, int ward) {
        CrimeCube cube = f.in.data().crime();
        MonthWindow window = shown(f);
        int start = cube.monthIndex(window.first());
        int[] counts = IntStream.range(0, window.months())
                .map(k -> cube.total(ward, start + k))
                .toArray();
        return MonthBars.of(
                "Recorded crime in " + f.name(ward),
                counts,
                window.first(),
                f.in.data().description().seriesBreak(),
                WIDTH,
                HEIGHT);
    }

    static void months(Html out, Figures f, int ward, MapFigure maps, String prefix) {
        out.element("h2", "All recorded crime by month");
        maps.write(out, prefix + MONTHS);
        Trend trend = f.evaluation.findings().trend();
        if (trend != null) {
            out.element("p", TrendReading.of(trend, ward).words(), "class", "caption");
        }
    }
}
