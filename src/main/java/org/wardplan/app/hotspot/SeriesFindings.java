package org.wardplan.app.hotspot;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.HotSpotValues;
import org.wardplan.analysis.hotspot.MoranScatter;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;

/**
 * What is shown beside the map of a study: how hot months follow each other, the funnel, each ward against its neighbours.
 * Some hundredths of a second, so in the background.
 */
final class SeriesFindings {
    private static final String KIND = "hotspot-findings";

    private final PlanSession session;
    private final TaskRunner tasks;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Found<Emerging>> emerging = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<Funnel>> funnel = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<MoranScatter>> moran = new ReadOnlyObjectWrapper<>(Found.waiting());
    private @Nullable RunningTask running;

    SeriesFindings(PlanSession session, TaskRunner tasks, Runnable changed) {
        this.session = session;
        this.tasks = tasks;
        this.changed = changed;
    }

    private record Made(Found<Emerging> emerging, Found<Funnel> funnel, Found<MoranScatter> moran) {}

    /**
     * Finds them for a question, unless they are there.
     *
     * @param before the question that was asked last; null for none
     */
    void ask(Question now, @Nullable Question before, LinksShelf links) {
        RunningTask last = running;
        boolean done = last == null || last.finished().get();
        if (done && before != null && same(now, before)) {
            return;
        }
        emerging.set(emerging.get().aged());
        funnel.set(funnel.get().aged());
        moran.set(moran.get().aged());
        running = tasks.run(
                KIND,
                "Patterns of hot months",
                (progress, cancellation) -> make(now, links, cancellation),
                made -> {
                    emerging.set(made.emerging);
                    funnel.set(made.funnel);
                    moran.set(made.moran);
                    changed.run();
                },
                e -> {
                    HotSpotRuns.failed(session, emerging, "The patterns of hot months", e);
                    funnel.set(Found.none(emerging.get().problem()));
                    moran.set(Found.none(emerging.get().problem()));
                });
    }

    /** Whether all but the statistic is the same. */
    private static boolean same(Question a, Question b) {
        return a.series().equals(b.series())
                && a.window().equals(b.window())
                && a.study().rate() == b.study().rate()
                && a.study().nearness().equals(b.study().nearness());
    }

    private Made make(Question of, LinksShelf links, Cancellation cancellation) {
        DataSet data = session.data();
        int[][] neighbours = links.of(of).neighbours();
        boolean rate = of.study().rate();
        // 24 months up to the end of the study's, or all of them where they are more.
        MonthWindow months = Emerging.windowTo(
                data.crime(),
                of.window().last(),
                Math.max(Emerging.USUAL_MONTHS, of.window().months()));
        Found<Emerging> patterns = Found.of(Emerging.of(data, of.series(), neighbours, rate, months));
        cancellation.check();
        WithProblems<double[]> values = HotSpotValues.of(data, of.series(), of.window(), rate);
        double[] x = values.value();
        double[] counts =
                HotSpotValues.of(data, of.series(), of.window(), false).value();
        Found<double[]> none = Found.of(values);
        return new Made(
                patterns,
                counts == null ? Found.none(none.problem()) : funnel(counts),
                x == null ? Found.none(none.problem()) : Found.of(MoranScatter.of(x, neighbours)));
    }

    private Found<Funnel> funnel(double[] counts) {
        Funnel made = Funnel.of(counts, Denominator.RESIDENTS.of(session.data().wards()));
        return made.known() == 0 ? Found.none(made.words("residents")) : Found.of(made);
    }

    /** There is nothing to find. */
    void refuse(String why) {
        stop();
        emerging.set(Found.none(why));
        funnel.set(Found.none(why));
        moran.set(Found.none(why));
    }

    void stop() {
        RunningTask now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
    }

    /** What is to be known of the patterns; none while they are not there. */
    List<String> notes() {
        Found<Emerging> now = emerging.get();
        Emerging value = now.value();
        return value == null ? now.problem().isEmpty() ? List.of() : List.of(now.problem()) : value.notes();
    }

    ReadOnlyObjectProperty<Found<Emerging>> emerging() {
        return emerging.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<Funnel>> funnel() {
        return funnel.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<MoranScatter>> moran() {
        return moran.getReadOnlyProperty();
    }
}
