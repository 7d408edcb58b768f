package org.wardplan.app.hotspot;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.RankUncertainty;
import org.wardplan.analysis.hotspot.Concentration;
import org.wardplan.analysis.hotspot.SeriesRanks;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.planning.Requirement;

/** What of a series is found by drawing: how few wards it lies in against chance, and how sure the ranks are. */
final class SeriesChance {
    private static final String CURVE = "hotspot-curve";
    private static final String RANKS = "hotspot-ranks";

    private final PlanSession session;
    private final TaskRunner tasks;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Found<Concentration>> concentration =
            new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<RankIntervals>> ranks = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final List<RunningTask> running = new ArrayList<>();

    SeriesChance(PlanSession session, TaskRunner tasks, Runnable changed) {
        this.session = session;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Draws for the crime and the months of a question, in the background. */
    void ask(Question of, String label) {
        stop();
        concentration.set(concentration.get().aged());
        ranks.set(ranks.get().aged());
        follow(tasks.run(
                CURVE,
                "In how few wards the crime lies",
                (progress, cancellation) -> Concentration.of(session.data().crime(), of.series(), of.window()),
                made -> concentration.set(Found.of(made)),
                e -> HotSpotRuns.failed(session, concentration, "The concentration curve", e)));
        follow(tasks.run(
                RANKS,
                "How sure the top tenth is: " + label,
                (progress, cancellation) -> SeriesRanks.of(
                        session.data(),
                        of.series(),
                        of.window(),
                        RankUncertainty.DRAWS,
                        Requirement.SEED,
                        progress,
                        cancellation),
                made -> {
                    ranks.set(Found.of(made));
                    changed.run();
                },
                e -> HotSpotRuns.failed(session, ranks, "The rank intervals", e)));
    }

    private void follow(RunningTask task) {
        if (!task.finished().get()) {
            running.add(task);
        }
    }

    /** There is nothing to draw for. */
    void refuse(String why) {
        stop();
        concentration.set(Found.none(why));
        ranks.set(Found.none(why));
    }

    void stop() {
        running.forEach(RunningTask::cancel);
        running.clear();
    }

    ReadOnlyObjectProperty<Found<Concentration>> concentration() {
        return concentration.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<RankIntervals>> ranks() {
        return ranks.getReadOnlyProperty();
    }
}
