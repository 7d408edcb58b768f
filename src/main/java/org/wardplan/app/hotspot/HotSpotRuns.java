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
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.RankUncertainty;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.Concentration;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.HotSpotValues;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.analysis.hotspot.MoranScatter;
import org.wardplan.analysis.hotspot.SeriesRanks;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.planning.Requirement;
import org.wardplan.spatial.Links;

/**
 * Works out a study. What takes about a millisecond is done at once; permutations and draws in the background, of which
 * the latest wins. Figures of an earlier study stay, marked as stale, until the new ones come.
 */
final class HotSpotRuns {
    private static final String STATISTIC = "hotspots";
    private static final String CHANCE = "hotspot-chance";
    private static final String RANKS = "hotspot-ranks";

    private final PlanSession session;
    private final DataSet data;
    private final TaskRunner tasks;
    private final StudyChoice choice;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Found<HotSpots>> hotSpots = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<Emerging>> emerging = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<Funnel>> funnel = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<Concentration>> concentration =
            new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<MoranScatter>> moran = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<RankIntervals>> ranks = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<Found<double[]>> volume = new ReadOnlyObjectWrapper<>(Found.waiting());
    private final ReadOnlyObjectWrapper<@Nullable RunningTask> working = new ReadOnlyObjectWrapper<>();
    private final Map<Nearness, Links> links = new HashMap<>();
    private final Map<String, CrimeSeries> shelf = new HashMap<>();
    private double[] harmWeights = new double[0];
    private @Nullable Question asked;
    private String refusal = "";
    private List<String> notes = List.of();
    private List<String> trendNotes = List.of();
    /** What the running permutations belong to; another object when others run or they were stopped. */
    private Object turn = new Object();

    HotSpotRuns(PlanSession session, TaskRunner tasks, StudyChoice choice, Runnable changed) {
        this.session = session;
        data = session.data();
        this.tasks = tasks;
        this.choice = choice;
        this.changed = changed;
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
                ? "There is no crime \"" + study.series() + "\" in " + data.wards().title() + ": choose another."
                : series.isEmpty() ? unavailable(study) : choice.refusal(window);
        if (series == null || !refusal.isEmpty()) {
            refuse();
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

    private String unavailable(HotSpotStudy study) {
        String why = choice.find(study.series()).map(StudyChoice.Series::why).orElse("");
        return why.isEmpty() ? choice.label(study.series()) + " is weighed with nothing: choose another." : why;
    }

    private void refuse() {
        stop();
        asked = null;
        notes = List.of();
        trendNotes = List.of();
        hotSpots.set(Found.none(refusal));
        emerging.set(Found.none(refusal));
        funnel.set(Found.none(refusal));
        concentration.set(Found.none(refusal));
        moran.set(Found.none(refusal));
        ranks.set(Found.none(refusal));
        volume.set(Found.none(refusal));
        changed.run();
    }

    private void workOut(Question now, @Nullable Question before) {
        MonthWindow trendWindow = trendWindow(now);
        boolean sameCrime = before != null && before.series() == now.series();
        boolean sameCounts = sameCrime && before.window().equals(now.window());
        boolean sameLinks =
                before != null && before.study().nearness().equals(now.study().nearness());
        boolean sameRate = before != null && before.study().rate() == now.study().rate();
        if (!sameCounts) {
            WithProblems<double[]> counts = HotSpotValues.of(data, now.series(), now.window(), false);
            volume.set(found(counts, counts.value()));
            double[] offences = counts.value();
            if (offences != null) {
                funnel.set(funnel(offences));
            }
            chance(now);
            rank(now);
        }
        if (!(sameCrime && sameLinks && sameRate && before != null && trendWindow.equals(trendWindow(before)))) {
            WithProblems<Emerging> made =
                    Emerging.of(data, now.series(), links(now).neighbours(), now.study().rate(), trendWindow);
            trendNotes = messages(made.problems());
            emerging.set(found(made, made.value()));
        }
        if (!(sameCounts && sameLinks && sameRate)) {
            WithProblems<double[]> x =
                    HotSpotValues.of(data, now.series(), now.window(), now.study().rate());
            double[] values = x.value();
            moran.set(
                    values == null
                            ? found(x, null)
                            : Found.of(MoranScatter.of(values, links(now).neighbours())));
        }
        statistic(now);
    }

    /** Months that patterns are found in: 24 up to the end of the study's, or all of them where they are more. */
    private MonthWindow trendWindow(Question of) {
        return Emerging.windowTo(
                data.crime(), of.window().last(), Math.max(Emerging.USUAL_MONTHS, of.window().months()));
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private static <T> Found<T> found(WithProblems<?> made, @Nullable T value) {
        return value == null ? Found.none(String.join(" ", messages(made.problems()))) : Found.of(value);
    }

    private Links links(Question of) {
        return links.computeIfAbsent(
                of.study().nearness(), near -> Links.of(data.wards(), data.boundaries(), near));
    }

    private Found<Funnel> funnel(double[] offences) {
        Funnel made = Funnel.of(offences, Denominator.RESIDENTS.of(data.wards()));
        return made.known() == 0 ? Found.none(made.words("residents")) : Found.of(made);
    }

    /** The local statistic, at once or by permutation in the background. */
    private void statistic(Question now) {
        stop();
        if (!now.study().statistic().isPermuted()) {
            arrived(HotSpots.of(data, now.study(), now.series(), (n, total, what) -> {}, new Cancellation()));
            return;
        }
        hotSpots.set(hotSpots.get().aged());
        Object mine = new Object();
        turn = mine;
        RunningTask task = tasks.run(
                STATISTIC,
                now.study().statistic().label() + ": " + choice.label(now.study().series()),
                (progress, cancellation) -> HotSpots.of(data, now.study(), now.series(), progress, cancellation),
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
                        failed(hotSpots, "The hot spots", e);
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
            hotSpots.set(hotSpots.get().kept("Stopped: "
                    + (hotSpots.get().value() == null ? "there are no classes." : "the classes are those of before.")));
            changed.run();
        }
    }

    private void arrived(WithProblems<HotSpots> made) {
        HotSpots value = made.value();
        notes = value == null ? messages(made.problems()) : value.notes();
        hotSpots.set(found(made, value));
    }

    private void chance(Question of) {
        concentration.set(concentration.get().aged());
        tasks.run(
                CHANCE,
                "In how few wards the crime lies",
                (progress, cancellation) -> Concentration.of(data.crime(), of.series(), of.window()),
                made -> concentration.set(Found.of(made)),
                e -> failed(concentration, "The concentration curve", e));
    }

    private void rank(Question of) {
        ranks.set(ranks.get().aged());
        tasks.run(
                RANKS,
                "How sure the top tenth by " + choice.label(of.study().series()) + " is",
                (progress, cancellation) -> SeriesRanks.of(
                        data, of.series(), of.window(), RankUncertainty.DRAWS, Requirement.SEED, progress, cancellation),
                made -> {
                    ranks.set(Found.of(made));
                    changed.run();
                },
                e -> failed(ranks, "The rank intervals", e));
    }

    private <T> void failed(ReadOnlyObjectWrapper<Found<T>> result, String what, Throwable e) {
        Problem fault = HotSpotModel.fault(what, e);
        session.problems().add(fault);
        result.set(result.get().kept(fault.message()));
    }

    /** Classes of a question that is answered at once. */
    MapClasses classes(Question of) {
        String why = choice.refusal(of.window());
        int wards = data.wards().size();
        if (!why.isEmpty()) {
            return MapClasses.none(wards, false, why);
        }
        WithProblems<HotSpots> made =
                HotSpots.of(data, of.study(), of.series(), (n, total, what) -> {}, new Cancellation());
        HotSpots value = made.value();
        return value == null
                ? MapClasses.none(wards, false, String.join(" ", messages(made.problems())))
                : new MapClasses(value.result().classes(), value.window(), false, value.words(), "");
    }

    /** Classes of the study itself. */
    MapClasses studied() {
        Found<HotSpots> now = hotSpots.get();
        HotSpots value = now.value();
        return value == null
                ? MapClasses.none(data.wards().size(), now.stale(), now.problem())
                : new MapClasses(
                        value.result().classes(), value.window(), now.stale(), value.words(), now.problem());
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
        words.addAll(trendNotes);
        return words.stream().distinct().toList();
    }

    void close() {
        stop();
        tasks.run(CHANCE, "", (p, c) -> "", found -> {}, e -> {});
    }

    ReadOnlyObjectProperty<Found<HotSpots>> hotSpots() {
        return hotSpots.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<Emerging>> emerging() {
        return emerging.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<Funnel>> funnel() {
        return funnel.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<Concentration>> concentration() {
        return concentration.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<MoranScatter>> moran() {
        return moran.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<RankIntervals>> ranks() {
        return ranks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Found<double[]>> volume() {
        return volume.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunningTask> working() {
        return working.getReadOnlyProperty();
    }
}
