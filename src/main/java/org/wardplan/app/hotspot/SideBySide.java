package org.wardplan.app.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.PlanSession;
import org.wardplan.app.demand.WindowChoice;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/** Up to four maps of the same wards: several crimes, several years, or several scenarios. */
public final class SideBySide {
    /** Maps at most. */
    public static final int MOST = 4;

    private static final int YEAR = 12;

    /** All that the need of a scenario rests on. */
    private record NeedKey(
            Assumptions assumptions, DemandModel demand, String profile, Map<String, RoleRates> referenceRates) {
        static NeedKey of(Scenario s) {
            return new NeedKey(s.assumptions(), s.demand(), s.profile(), s.referenceRates());
        }
    }

    private final PlanSession session;
    private final StudyChoice choice;
    private final HotSpotRuns runs;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
    private final ObjectProperty<List<String>> series =
            new SimpleObjectProperty<>(List.of("robbery", "burglary", "violence", "vehicle"));
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.COVERAGE);
    private final ReadOnlyObjectWrapper<List<TitledClasses>> maps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final Map<NeedKey, Need> needs = new HashMap<>();
    private boolean active;

    SideBySide(PlanSession session, StudyChoice choice, HotSpotRuns runs) {
        this.session = session;
        this.choice = choice;
        this.runs = runs;
        side.addListener((o, was, now) -> refresh());
        series.addListener((o, was, now) -> refresh());
        measure.addListener((o, was, now) -> refresh());
    }

    /** What is side by side. */
    public ObjectProperty<Side> side() {
        return side;
    }

    /** Ids of the crimes side by side, up to {@value #MOST}; more are not shown. */
    public ObjectProperty<List<String>> series() {
        return series;
    }

    /** Adds a crime to those side by side, or takes it away. False where there is no room for it, or it isn't available. */
    public boolean toggle(String id) {
        List<String> next = new ArrayList<>(series.get());
        if (!next.remove(id)) {
            boolean available =
                    choice.find(id).map(StudyChoice.Series::available).orElse(false);
            if (!available || next.size() >= MOST) {
                return false;
            }
            next.add(id);
        }
        series.set(List.copyOf(next));
        return true;
    }

    /** What is shown of scenarios: coverage or gap. */
    public ObjectProperty<Measure> measure() {
        return measure;
    }

    /** The maps, up to {@value #MOST}; none where one map is shown, or where there is nothing to compare. */
    public ReadOnlyObjectProperty<List<TitledClasses>> maps() {
        return maps.getReadOnlyProperty();
    }

    /** How the maps compare, or why there are none; empty where one map is shown. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    void setActive(boolean looked) {
        active = looked;
    }

    /** The study is another. */
    void studyChanged() {
        if (side.get() == Side.CATEGORIES || side.get() == Side.YEARS) {
            refresh();
        }
    }

    /** The plan is another. */
    void planChanged() {
        if (side.get() == Side.SCENARIOS) {
            refresh();
        }
    }

    void refresh() {
        if (!active) {
            return;
        }
        Question of = runs.asked();
        List<TitledClasses> made =
                switch (side.get()) {
                    case NONE -> say("", List.of());
                    case CATEGORIES -> of == null ? say(runs.refusal(), List.of()) : categories(of);
                    case YEARS -> of == null ? say(runs.refusal(), List.of()) : years(of);
                    case SCENARIOS -> scenarios();
                };
        maps.set(made);
    }

    private List<TitledClasses> say(String text, List<TitledClasses> shown) {
        words.set(text);
        return List.copyOf(shown);
    }

    private List<TitledClasses> categories(Question of) {
        List<TitledClasses> made = new ArrayList<>();
        for (String id : series.get().stream().limit(MOST).toList()) {
            CrimeSeries other = runs.series(id).orElse(null);
            String title = choice.label(id);
            if (other == null || other.isEmpty()) {
                String why = choice.find(id).map(StudyChoice.Series::why).orElse(title + " is not in the data.");
                made.add(hotSpots(title, MapClasses.none(session.data().wards().size(), false, why)));
            } else {
                made.add(hotSpots(title, runs.classes(of.of(other))));
            }
        }
        return say(
                made.isEmpty()
                        ? "Choose up to four crimes to compare."
                        : WindowChoice.words(of.window()) + ", each crime against itself",
                made);
    }

    private static TitledClasses hotSpots(String title, MapClasses classes) {
        String text = classes.isKnown() ? classes.words() : classes.problem();
        long hot = Arrays.stream(classes.classes()).filter(HotSpotClass::isHot).count();
        return TitledClasses.hotSpots(
                classes.isKnown() ? title + " · " + hot + " hot" : title, classes.classes(), text);
    }

    private List<TitledClasses> years(Question of) {
        List<MonthWindow> windows = new ArrayList<>();
        MonthWindow next = new MonthWindow(of.window().last().minusMonths(YEAR - 1L), YEAR);
        while (windows.size() < MOST
                && choice.refusal(next).isEmpty()
                && choice.refusal(new MonthWindow(next.first(), YEAR * (windows.size() + 1)))
                        .isEmpty()) {
            windows.add(0, next);
            next = new MonthWindow(next.first().minusMonths(YEAR), YEAR);
        }
        List<TitledClasses> made = new ArrayList<>();
        for (MonthWindow w : windows) {
            made.add(hotSpots(WindowChoice.words(w), runs.classes(of.in(w))));
        }
        String label = choice.label(of.study().series());
        String to = WindowChoice.word(of.window().last());
        return say(
                made.isEmpty()
                        ? "No 12 months up to " + to + " were recorded alike: there is no year to show."
                        : made.size() == 1
                                ? label + ": only one year up to " + to + " was recorded alike."
                                : label + ": the " + made.size() + " years up to " + to + " that were recorded alike",
                made);
    }

    private List<TitledClasses> scenarios() {
        Plan plan = session.plan().get();
        if (plan.scenarios().size() < 2) {
            return say("The plan has one scenario: duplicate it to compare two.", List.of());
        }
        Measure of = measure.get();
        List<TitledClasses> made = new ArrayList<>();
        for (Scenario s : shown(plan)) {
            Evaluation e = evaluation(plan, s);
            if (e == null) {
                made.add(TitledClasses.plan(
                        s.name(),
                        of,
                        new double[0],
                        "The need of this scenario can't be counted: see its assumptions."));
            } else {
                String figure = of == Measure.COVERAGE
                        ? "London " + Measure.COVERAGE.format(100 * e.london().coverage())
                        : Measure.GAP.format(e.london().unmetPosts()) + " posts short";
                made.add(TitledClasses.plan(
                        s.name(),
                        of,
                        of.shown(e, session.data().wards()),
                        of.label() + ": " + of.meaning() + ". " + figure + "."));
            }
        }
        needs.keySet().retainAll(plan.scenarios().stream().map(NeedKey::of).toList());
        return say(of.label() + " by scenario, in the same classes", made);
    }

    /** The baseline, the scenario that is worked on, and others in the plan's order, four at most. */
    private List<Scenario> shown(Plan plan) {
        Set<String> ids = new LinkedHashSet<>(List.of(session.scenario().id(), plan.baseline()));
        plan.scenarios().forEach(s -> ids.add(s.id()));
        List<String> first = ids.stream().limit(MOST).toList();
        return plan.scenarios().stream().filter(s -> first.contains(s.id())).toList();
    }

    private @Nullable Evaluation evaluation(Plan plan, Scenario s) {
        if (s.id().equals(session.scenario().id())) {
            return session.evaluation().get();
        }
        NeedKey key = NeedKey.of(s);
        Need need = needs.get(key);
        if (need == null) {
            need = Requirement.need(session.data(), session.profiles(), s).value();
            if (need == null) {
                return null;
            }
            needs.put(key, need);
        }
        return Evaluation.of(
                need, s, plan.roles(), plan.scenario(plan.baseline()).allocation());
    }
}
