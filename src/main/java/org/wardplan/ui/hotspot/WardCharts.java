package org.wardplan.ui.hotspot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.ui.chart.PointChart;

/** Ties charts whose points are wards to the selection and the hover that all views share. */
final class WardCharts {
    private WardCharts() {}

    static void tie(PointChart chart, ViewState view) {
        chart.onPoint(w -> view.hover().set(w), (w, add) -> pick(view, w, add));
        chart.onArea((wards, add) -> pick(view, wards, add));
        chart.shape(() -> view.pickShape().get());
        chart.fade(view::isFaded);
    }

    private static void pick(ViewState view, int ward, boolean add) {
        if (add) {
            view.toggle(ward);
        } else {
            view.select(ward);
        }
    }

    private static void pick(ViewState view, int[] wards, boolean add) {
        int[] before = add ? view.selection().get().wards() : new int[0];
        view.selection()
                .set(WardSelection.of(IntStream.concat(Arrays.stream(before), Arrays.stream(wards))
                        .toArray()));
    }

    /** Shows what is picked and pointed at. */
    static void mark(PointChart chart, ViewState view) {
        WardSelection now = view.selection().get();
        chart.mark(now.wards(), now.lead(), view.hover().get());
    }
}
