package org.wardplan.app.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.HotSpotValues;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.planning.Requirement;

/**
 * Works out a study. What takes about a millisecond is done at once; permutations and draws in the background, of which
 * the latest wins. Figures of an earlier study stay, marked as stale, until the new ones come.
 */
final class HotSpotRuns {
    private static final String STATISTIC = "hotspots";

    private final PlanSession session;
    private final DataSet data;
    private final TaskRunner tasks;
    private final StudyChoice choice;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Found<HotSpots>> hotSpots = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<double[]>> volume = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final SeriesFindings findings;
    private final SeriesChance chance;
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> working = new ReadOnlyObjectWrapper<>();
    private final LinksShelf links;
    private final Map<String, CrimeSeries> shelf = new HashMap<>();
    private double[] harmWeights = new double[0];
    private @Nullable Question asked;
    private String refusal = "";
    private List<String> notes = List.of();
    /** The first statistic of all takes a tenth of a second, until the code is warm: it comes from the background. */
    private boolean warm;

    /** What the running permutations belong to; another object when others run or they were stopped. */
    private Object turn = new Object();

    HotSpotRuns(PlanSession session, TaskRunner tasks, StudyChoice choice, Runnable changed) {
        this.session = session;
        data = session.data();
        this.tasks = tasks;
        this.choice = choice;
        this.changed = changed;
        links = new LinksShelf(data);
        findings = new SeriesFindings(session, tasks, changed);
        chance = new SeriesChance(session, tasks, changed);
    }

    /** Weighs harm by a profile. */
    void weigh(@Nullable PriorityProfile profile) {
        double[] weights = profile == null ? new double[0] : data.weights(profile);
        if (!Arrays.equals(weights, harmWeights)) {
            harmWeights = weights;
            shelf.remove(HotSpotStudy.HARM);
        }
    }

    /** The series of an id, one object until its weights change; empty where there is none. */
    Optional<CrimeSeries> series(String id) {
        CrimeSeries known = shelf.get(id);
        if (known == null) {
            PriorityProfile profile = Requirement.profile(
                            session.profiles(),
                            session.scenario(),
                            session.scenario().profile())
                    .value();
            if (profile == null) {
                return Optional.empty();
            }
            known = CrimeSeries.named(data, profile, id).orElse(null);
            if (known != null) {
                shelf.put(id, known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** Works a study out, unless it is there. */
    void ask(HotSpotStudy study) {
        CrimeSeries series = series(study.series()).orElse(null);
        MonthWindow window = choice.window(study);
        refusal = series == null
                ? "There is no crime \"" + study.series() + "\" in "
                        + data.wards().title() + ": choose another."
                : series.isEmpty() ? unavailable(study) : refusal(series, window);
        if (series == null || !refusal.isEmpty()) {
            if (asked != null || !refusal.equals(hotSpots.get().problem())) {
                refuse();
            }
            return;
        }
        Question next = new Question(study, series, window);
        if (next.equals(asked)) {
            return;
        }
        Question before = asked;
        asked = next;
        workOut(next, before);
        changed.run();
    }

    /** As on the command line, a single month of an offence that might point to a person is not shown by ward. */
    private String refusal(CrimeSeries series, MonthWindow window) {
        String why = choice.refusal(window);
        String secret = HotSpots.whyNotPrinted(series, window);
        return why.isEmpty() && !secret.isEmpty() ? secret + "." : why;
    }

    private String unavailable(HotSpotStudy study) {
        String why = choice.find(study.series()).map(StudyChoice.Series::why).orElse("");
        return why.isEmpty() ? choice.label(study.series()) + " is weighed with nothing: choose another." : why;
    }

    private void refuse() {
        close();
        notes = List.of();
        hotSpots.set(Found.none(refusal));
        findings.refuse(refusal);
        chance.refuse(refusal);
        volume.set(Found.none(refusal));
        changed.run();
    }

    private void workOut(Question now, @Nullable Question before) {
        boolean sameCounts = before != null
                && before.series().equals(now.series())
                && before.window().equals(now.window());
        if (!sameCounts) {
            volume.set(Found.of(HotSpotValues.of(data, now.series(), now.window(), false)));
        }
        statistic(now);
        findings.ask(now, before, links);
        if (!sameCounts) {
            chance.ask(now, choice.label(now.study().series()));
        }
    }

    /** The local statistic: at once where that takes a few milliseconds, else in the background. */
    private void statistic(Question now) {
        stop();
        if (warm
                && !now.study().statistic().isPermuted()
                && links.isAtHand(now.study().nearness())) {
            arrived(answer(now));
            return;
        }
        hotSpots.set(hotSpots.get().aged());
        Object mine = new Object();
        turn = mine;
        RunningTask task = tasks.run(
                STATISTIC,
                now.study().statistic().label() + ": "
                        + choice.label(now.study().series()),
                (progress, cancellation) ->
                        HotSpots.of(data, now.study(), now.series(), links.of(now), progress, cancellation),
                found -> {
                    if (turn == mine) {
                        ended();
                        arrived(found);
                        changed.run();
                    }
                },
                e -> {
                    if (turn == mine) {
                        ended();
                        failed(session, hotSpots, "The hot spots", e);
                        changed.run();
                    }
                });
        if (turn == mine) {
            working.set(task);
            task.finished().addListener((o, was, over) -> {
                if (turn == mine && task.isCancelled()) {
                    cancel();
                }
            });
        }
    }

    private WithProblems<HotSpots> answer(Question of) {
        return HotSpots.of(data, of.study(), of.series(), links.of(of), (n, total, what) -> {}, new Cancellation());
    }

    private void ended() {
        turn = new Object();
        working.set(null);
    }

    private void stop() {
        RunningTask now = working.get();
        ended();
        if (now != null) {
            now.cancel();
        }
    }

    /** Stops the permutations; what was there before stays, and why. */
    void cancel() {
        if (working.get() != null) {
            stop();
            hotSpots.set(hotSpots.get()
                    .kept("Stopped: "
                            + (hotSpots.get().value() == null
                                    ? "there are no classes."
                                    : "the classes are those of before.")));
            changed.run();
        }
    }

    /** Tells of a fault of ours; the figures before stay. */
    static <T> void failed(PlanSession session, ReadOnlyObjectWrapper<Found<T>> result, String what, Throwable e) {
        Problem fault = Problem.error(what + " could not be computed: " + e);
        session.problems().add(fault);
        result.set(result.get().kept(fault.message()));
    }

    /** Works the local statistic out that was stopped or failed. */
    void again() {
        Question now = asked;
        if (now != null && working.get() == null && !hotSpots.get().isFresh()) {
            statistic(now);
            changed.run();
        }
    }

    private void arrived(WithProblems<HotSpots> made) {
        warm = true;
        HotSpots value = made.value();
        notes = value == null ? List.of() : value.notes();
        hotSpots.set(Found.of(made));
    }

    /** Classes of a question that is answered at once. */
    MapClasses classes(Question of) {
        String why = refusal(of.series(), of.window());
        int wards = data.wards().size();
        if (!why.isEmpty()) {
            return MapClasses.none(wards, false, why);
        }
        WithProblems<HotSpots> made = answer(of);
        HotSpots value = made.value();
        return value == null
                ? MapClasses.none(wards, false, Found.of(made).problem())
                : MapClasses.of(value, false, "");
    }

    /** Classes of the study itself. */
    MapClasses studied() {
        Found<HotSpots> now = hotSpots.get();
        HotSpots value = now.value();
        return value == null
                ? MapClasses.none(data.wards().size(), now.stale(), now.problem())
                : MapClasses.of(value, now.stale(), now.problem());
    }

    /** What is worked out; null where the choice is refused. */
    @Nullable Question asked() {
        return asked;
    }

    /** Why the choice can't be worked out; else empty. */
    String refusal() {
        return refusal;
    }

    /** What is wrong or to be known of the results. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (!refusal.isEmpty()) {
            words.add(refusal);
        }
        if (!hotSpots.get().problem().isEmpty()) {
            words.add(hotSpots.get().problem());
        }
        words.addAll(notes);
        words.addAll(findings.notes());
        return words.stream().distinct().toList();
    }

    /** Ends what runs in the background; what is asked later is worked out anew. */
    void close() {
        asked = null;
        stop();
        findings.stop();
        chance.stop();
    }

    ReadOnlyObjectProperty<Found<HotSpots>> hotSpots() {
        return hotSpots.getReadOnlyProperty();
    }

    /** Patterns, funnel and neighbours. */
    SeriesFindings findings() {
        return findings;
    }

    /** How few wards the crime lies in, and how sure the ranks are. */
    SeriesChance chance() {
        return chance;
    }

    ReadOnlyObjectProperty<Found<double[]>> volume() {
        return volume.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunningTask> working() {
        return working.getReadOnlyProperty();
    }
}
