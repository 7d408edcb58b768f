package org.wardplan.app.hotspot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.Concentration;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.Funnel;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.analysis.hotspot.MoranScatter;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.SelectionShares;
import org.wardplan.app.TaskRunner;
import org.wardplan.app.ViewState;
import org.wardplan.app.WardSelection;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.HotSpotList;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.WatchEdits;

/**
 * Where crime gathers: a choice of crimes, months and statistic, and all that the workspace shows of it. Choosing is a
 * matter of viewing and no edit; {@link #keepForPaper} makes one. Nothing is computed while the workspace isn't shown.
 *
 * <p>All methods are called on the interface's thread.
 */
public final class HotSpotModel {
    private final PlanSession session;
    private final StudyChoice choice;
    private final HotSpotRuns runs;
    private final TimeView time;
    private final ClassFilters filters;
    private final SideBySide side;
    private final StripRows strips;
    private final PriorityRows priorities;
    private final PlanSending sending;
    private final ReadOnlyObjectWrapper<HotSpotStudy> study = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper keptForPaper = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<MapClasses> map = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable SelectionShares> shares = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final List<Subscription> following = new ArrayList<>();
    /** The study of the scenario's papers, as last seen. */
    private HotSpotStudy paper;

    public HotSpotModel(PlanSession session, TaskRunner tasks) {
        this.session = session;
        ViewState view = session.view();
        int wards = session.data().wards().size();
        choice = new StudyChoice(session.data());
        runs = new HotSpotRuns(session, tasks, choice, this::resultsChanged);
        time = new TimeView(session.data().crime(), choice);
        filters = new ClassFilters(view, this::filterChanged);
        side = new SideBySide(session, choice, runs);
        strips = new StripRows(session, choice, runs, filters);
        priorities = new PriorityRows(session, filters);
        sending = new PlanSending(session);
        paper = session.scenario().watch().study();
        study.set(paper);
        keptForPaper.set(true);
        map.set(MapClasses.none(wards, true, ""));
        following.add(session.evaluation().subscribe((was, now) -> evaluated()));
        following.add(view.inScope().subscribe((was, now) -> filterChanged()));
        following.add(view.selection().subscribe((was, now) -> selected()));
        following.add(view.filtered().subscribe((was, now) -> share()));
        following.add(time.month().subscribe((was, now) -> mapChanged()));
        following.add(time.length().subscribe((was, now) -> mapChanged()));
    }

    // The choice

    /** What is studied, as chosen. */
    public ReadOnlyObjectProperty<HotSpotStudy> study() {
        return study.getReadOnlyProperty();
    }

    /** What can be chosen. */
    public StudyChoice choice() {
        return choice;
    }

    /** Studies something else. */
    public void choose(HotSpotStudy chosen) {
        if (!chosen.equals(study.get())) {
            study.set(chosen);
            keptForPaper.set(chosen.equals(paper));
            ask();
        }
    }

    /** Whether the choice is the study that the scenario's papers show. */
    public ReadOnlyBooleanProperty keptForPaper() {
        return keptForPaper.getReadOnlyProperty();
    }

    /** Makes the choice the one of the scenario's papers: one step of the history. */
    public void keepForPaper() {
        sending.make(WatchEdits.study(session.scenario(), study.get()));
    }

    /** The series of the choice; empty where the data have none of that name. */
    public Optional<CrimeSeries> series() {
        return runs.series(study.get().series());
    }

    // Its results

    /** The local statistic of every ward, in the months of the study. */
    public ReadOnlyObjectProperty<Found<HotSpots>> hotSpots() {
        return runs.hotSpots();
    }

    /** How hot months follow each other, in the last 24 months of the study that were recorded alike. */
    public ReadOnlyObjectProperty<Found<Emerging>> emerging() {
        return runs.findings().emerging();
    }

    /** Offences per 1,000 residents with limits. */
    public ReadOnlyObjectProperty<Found<Funnel>> funnel() {
        return runs.findings().funnel();
    }

    /** In how few wards the crime lies. */
    public ReadOnlyObjectProperty<Found<Concentration>> concentration() {
        return runs.chance().concentration();
    }

    /** What is examined against its mean in the neighbours. */
    public ReadOnlyObjectProperty<Found<MoranScatter>> moran() {
        return runs.findings().moran();
    }

    /** How sure the ranks by the series are. */
    public ReadOnlyObjectProperty<Found<RankIntervals>> ranks() {
        return runs.chance().ranks();
    }

    /** Offences (or their weighted sum) by ward in the months of the study. */
    public ReadOnlyObjectProperty<Found<double[]>> volume() {
        return runs.volume();
    }

    /** The statistic that the background works out, permutations above all; null when there is none. */
    public ReadOnlyObjectProperty<@Nullable RunningTask> working() {
        return runs.working();
    }

    /** Stops the permutations; the figures before stay, and it is said. */
    public void cancel() {
        runs.cancel();
    }

    /** Takes the permutations up again that were stopped. */
    public void again() {
        runs.again();
    }

    /** What is wrong or to be known of what is shown: few crimes, wards without neighbours, months missing. */
    public ReadOnlyObjectProperty<List<String>> problems() {
        return problems.getReadOnlyProperty();
    }

    /** What the map shows and how it was found: statistic, null, permutations, seed, correction; empty while unknown. */
    public String methodWords() {
        return map.get().words();
    }

    /** {@code Without the adjustment 174 wards pass 95%, with it 56}; empty while unknown. */
    public String withoutCorrection() {
        return map.get().adjustment();
    }

    /** The last months of a ward; empty while there is no series. */
    public Optional<WardMonths> months(int ward) {
        return series().filter(s -> !s.isEmpty())
                .map(s -> WardMonths.of(session.data().crime(), s, StripRows.secret(s), ward));
    }

    // What is shown of them

    /** The class of every ward in the months that are shown. */
    public ReadOnlyObjectProperty<MapClasses> map() {
        return map.getReadOnlyProperty();
    }

    /** Which months the map shows. */
    public TimeView time() {
        return time;
    }

    /** The last month of the window that is shown; null for the study's own window. */
    public ObjectProperty<@Nullable YearMonth> month() {
        return time.month();
    }

    /** Classes and patterns that are kept, and the wards that pass. */
    public ClassFilters filters() {
        return filters;
    }

    public ReadOnlyObjectProperty<Set<HotSpotClass>> classFilter() {
        return filters.classes();
    }

    public ReadOnlyObjectProperty<Set<EmergingClass>> patternFilter() {
        return filters.patterns();
    }

    /** What is shown side by side. */
    public SideBySide sideBySide() {
        return side;
    }

    /** The maps side by side, up to four; none where one map is shown. */
    public ReadOnlyObjectProperty<List<TitledClasses>> maps() {
        return side.maps();
    }

    public ObjectProperty<Side> side() {
        return side.side();
    }

    /** Which wards the table of months lists, and their rows. */
    public StripRows strips() {
        return strips;
    }

    /** The list of priorities. */
    public PriorityRows priorities() {
        return priorities;
    }

    public ReadOnlyObjectProperty<HotSpotList> list() {
        return priorities.list();
    }

    /** Shares of the wards that are selected, or else kept, in crime, posts and gap; null when that is all or none. */
    public ReadOnlyObjectProperty<@Nullable SelectionShares> shares() {
        return shares.getReadOnlyProperty();
    }

    // Edits

    /** Pins, posts and minimums. */
    public PlanSending sending() {
        return sending;
    }

    /** Pins a ward, or unpins it. */
    public void pin(int ward) {
        sending.togglePin(new int[] {ward});
    }

    // Following

    /** Whether the workspace is shown. */
    public ReadOnlyBooleanProperty active() {
        return active.getReadOnlyProperty();
    }

    /** Computes while the workspace is shown, and nothing while it isn't. */
    public void setActive(boolean looked) {
        if (looked == active.get()) {
            return;
        }
        active.set(looked);
        side.setActive(looked);
        strips.setActive(looked);
        if (looked) {
            adoptPaper();
            ask();
            resultsChanged();
            side.refresh();
        }
    }

    private void adoptPaper() {
        HotSpotStudy now = session.scenario().watch().study();
        if (!now.equals(paper)) {
            boolean follows = study.get().equals(paper);
            paper = now;
            if (follows) {
                study.set(now);
            }
            keptForPaper.set(study.get().equals(now));
        }
    }

    private void evaluated() {
        adoptPaper();
        if (active.get()) {
            ask();
            priorities.refresh(map.get(), runs.findings().emerging().get().value());
            side.planChanged();
            share();
        }
    }

    private @Nullable PriorityProfile profile() {
        Scenario of = session.evaluation().get().scenario();
        return Requirement.profile(session.profiles(), of, of.profile()).value();
    }

    private void ask() {
        if (active.get()) {
            runs.weigh(profile());
            runs.ask(study.get());
        }
    }

    private void resultsChanged() {
        if (active.get()) {
            problems.set(runs.words());
            mapChanged();
            side.studyChanged();
        }
    }

    private void mapChanged() {
        if (active.get()) {
            Question of = runs.asked();
            map.set(of == null || time.month().get() == null ? runs.studied() : time.classes(of, runs));
            filterChanged();
        }
    }

    private void filterChanged() {
        if (active.get()) {
            Emerging trend = runs.findings().emerging().get().value();
            filters.refresh(map.get(), trend);
            strips.refresh();
            priorities.refresh(map.get(), trend);
            share();
        }
    }

    private void selected() {
        if (active.get()) {
            strips.refresh();
            share();
        }
    }

    private void share() {
        if (active.get()) {
            double[] crime = runs.volume().get().value();
            int[] wards = shared();
            shares.set(
                    crime == null || wards.length == 0 || wards.length == crime.length
                            ? null
                            : SelectionShares.of(wards, session.evaluation().get(), crime));
        }
    }

    /** The wards selected, else those that pass the filters. */
    private int[] shared() {
        WardSelection selection = session.view().selection().get();
        return selection.isEmpty()
                ? Objects.requireNonNull(filters.kept().get()).stream().toArray()
                : selection.wards();
    }

    /** Lets go of the session. */
    public void close() {
        following.forEach(Subscription::unsubscribe);
        following.clear();
        active.set(false);
        runs.close();
    }

    public PlanSession session() {
        return session;
    }
}
