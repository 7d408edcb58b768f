package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.analysis.hotspot.MoranScatter;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;

/**
 * A figure of every ward, to be shown against another.
 *
 * @param id stays the same when the series or the plan changes
 * @param values by ward, not a number where unknown
 */
record Axis(String id, String label, double[] values) {
    static final String MORAN = "moran";
    static final String LAG = "lag";

    /** All that can be shown at present; those of the study first. */
    static List<Axis> all(HotSpotModel model) {
        List<Axis> all = new ArrayList<>();
        String series = model.choice().label(model.study().get().series());
        String rate = model.study().get().rate() ? ", smoothed rate" : "";
        MoranScatter moran = model.moran().get().value();
        if (moran != null) {
            all.add(new Axis(MORAN, series + rate + ", standardised", moran.standardised()));
            all.add(new Axis(LAG, "The same in the neighbours, mean", moran.lag()));
        }
        double[] volume = model.volume().get().value();
        if (volume != null) {
            all.add(new Axis("volume", series + ", " + months(model), volume.clone()));
        }
        Funnel funnel = model.funnel().get().value();
        if (funnel != null) {
            double[] rates = new double[funnel.wards()];
            for (int w = 0; w < rates.length; w++) {
                rates[w] = funnel.rate(w);
            }
            all.add(new Axis("rate", series + " per 1,000 residents", rates));
        }
        HotSpots found = model.hotSpots().get().value();
        if (found != null) {
            all.add(new Axis(
                    "z",
                    found.result().statistic().label() + ", z",
                    found.result().z().clone()));
        }
        Evaluation e = model.session().evaluation().get();
        var wards = model.session().data().wards();
        for (Measure m : Measure.values()) {
            double[] values = new double[wards.size()];
            for (int w = 0; w < values.length; w++) {
                values[w] = m.value(e, wards, w);
            }
            all.add(new Axis(m.name().toLowerCase(Locale.ROOT), m.label() + ", " + m.meaning(), values));
        }
        return all;
    }

    private static String months(HotSpotModel model) {
        int n = model.choice().window(model.study().get()).months();
        return n == 1 ? "1 month" : n + " months";
    }
}
