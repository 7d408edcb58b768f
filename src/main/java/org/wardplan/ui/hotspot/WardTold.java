package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.analysis.hotspot.LocalResult;
import org.wardplan.app.PlanSession;
import org.wardplan.app.WardTip;
import org.wardplan.app.hotspot.Found;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.MapClasses;
import org.wardplan.model.geography.Ward;
import org.wardplan.ui.chart.ChartMenu;
import org.wardplan.ui.chart.PointChart;
import org.wardplan.ui.chart.TopTenthBars;
import org.wardplan.ui.theme.Numbers;

/** What is said of a ward that is pointed at on a map or chart of the workspace. */
final class WardTold {
    private static final double LEAST_P = 0.0001;
    private static final String LEAST_P_TEXT = "0.0001";

    private final HotSpotModel model;

    WardTold(HotSpotModel model) {
        this.model = model;
    }

    /** Ties a chart of wards to the shared selection and hover, and gives it its menu. */
    void tie(PointChart chart, String name, Supplier<String> rows) {
        PlanSession session = model.session();
        chart.names(w -> session.data().wards().ward(w).name(), this::lined);
        chart.pickWards(session.view());
        ChartMenu.install(chart, name, rows, session.tasks(), session.problems()::add);
    }

    /** On the map. */
    WardTip tip(int ward) {
        Ward w = model.session().data().wards().ward(ward);
        return new WardTip(
                w.name(), w.borough().name() + " · " + w.borough().unit().name() + " BCU", lines(ward));
    }

    /** On one of several maps, with what that map says of it first. */
    WardTip tip(int ward, String title, String value) {
        WardTip all = tip(ward);
        List<WardTip.Line> lines = new ArrayList<>(List.of(new WardTip.Line(title, value)));
        lines.addAll(all.lines());
        return new WardTip(all.name(), all.place(), List.copyOf(lines));
    }

    /** On a chart, in lines. */
    String lined(int ward) {
        Ward w = model.session().data().wards().ward(ward);
        return w.name() + ", " + w.borough().name() + "\n"
                + lines(ward).stream().map(l -> l.label() + ": " + l.value()).collect(Collectors.joining("\n"));
    }

    private List<WardTip.Line> lines(int ward) {
        List<WardTip.Line> lines = new ArrayList<>();
        MapClasses map = model.map().get();
        lines.add(new WardTip.Line("Hot spot", map.classes()[ward].label() + statistic(ward)));
        Emerging trend = model.emerging().get().value();
        if (trend != null) {
            lines.add(new WardTip.Line(
                    "Pattern",
                    trend.classOf(ward).label() + ", hot in " + trend.monthsHot(ward) + " of "
                            + trend.window().months() + " months"));
        }
        String amount = amount(ward);
        if (!amount.isEmpty()) {
            lines.add(new WardTip.Line(model.choice().label(model.study().get().series()), amount));
        }
        RankIntervals ranks = model.ranks().get().value();
        if (ranks != null && !model.ranks().get().stale()) {
            lines.add(new WardTip.Line(
                    "In top tenth",
                    TopTenthBars.chanceText(ranks.topTenth()[ward]) + ", rank " + ranks.low()[ward] + "–"
                            + ranks.high()[ward]));
        }
        return lines;
    }

    /** {@code , z 4.2, p < 0.0001}; of the study's own months only. */
    private String statistic(int ward) {
        Found<HotSpots> found = model.hotSpots().get();
        HotSpots now = found.value();
        if (now == null || model.month().get() != null) {
            return "";
        }
        LocalResult result = now.result();
        double p = result.decidingP(ward);
        return Double.isNaN(p) ? "" : " · z " + Numbers.decimal(result.z()[ward], 1) + ", " + p(p);
    }

    /** {@code p 0.003}, {@code p < 0.0001}. */
    static String p(double p) {
        return p < LEAST_P ? "p < " + LEAST_P_TEXT : "p " + Numbers.decimal(p, p < 0.01 ? 4 : 2);
    }

    private String amount(int ward) {
        double[] volume = model.volume().get().value();
        if (volume == null || Double.isNaN(volume[ward])) {
            return "";
        }
        Funnel funnel = model.funnel().get().value();
        String count = Numbers.whole(Math.round(volume[ward]));
        return funnel == null || !funnel.known(ward)
                ? count
                : count + ", " + Numbers.decimal(funnel.rate(ward), 1) + " per 1,000 residents";
    }
}
