package org.wardplan.app.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.HotSpotList;
import org.wardplan.planning.Measure;
import org.wardplan.planning.RuleEdits;

/** Rows of months, maps side by side, priorities, and what is sent to the plan. */
class HotSpotViewsTest {
    private static final HotSpotStudy ROBBERY = HotSpotStudy.STANDARD.withSeries("robbery");

    @TempDir
    Path folder;

    private final Later later = new Later();

    private HotSpotModel shown(DataSet data, HotSpotStudy study) {
        PlanSession session = Sessions.open(data, folder, later.tasks());
        later.forget();
        HotSpotModel model = new HotSpotModel(session, session.tasks());
        model.choose(study);
        model.setActive(true);
        // The statistic, then patterns, funnel and neighbours; curve and ranks, which take longer, wait.
        later.next();
        later.next();
        return model;
    }

    @Test
    void monthsOfAWardAddUpToItsYears() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        DataSet data = model.session().data();
        CrimeCube cube = data.crime();
        model.strips().scope().set(StripScope.TOP);
        StripTable table = model.strips().table().get();
        assertThat(table.rows()).hasSize(20);
        assertThat(table.first()).isEqualTo(YearMonth.of(2017, 3));
        assertThat(table.month(23)).isEqualTo(YearMonth.of(2019, 2));
        assertThat(table.breakAt()).isEqualTo(-1);
        StripTable.Row first = table.rows().get(0);
        int personal = cube.categoryIndex("robbery-personal");
        int business = cube.categoryIndex("robbery-business");
        assertThat(first.counts()[23])
                .isEqualTo(cube.count(first.ward(), personal, 23) + cube.count(first.ward(), business, 23));
        assertThat(Arrays.stream(first.counts()).sum()).isEqualTo(first.year1() + first.year2());
        assertThat(first.change()).isEqualTo(first.year2() / first.year1() - 1);
        assertThat(first.pattern()).isNotNull();
        assertThat(first.topTenth()).isNaN();
        assertThat(table.rows()).isSortedAccordingTo((a, b) -> Double.compare(b.year2(), a.year2()));
        assertThat(table.rows().stream().map(StripTable.Row::rank))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
        later.all();
        assertThat(model.strips().table().get().rows().get(0).topTenth()).isGreaterThan(0.99);
    }

    @Test
    void rowsGatherAroundTheSelectionAndTheBorough() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        int[] order = model.strips().order();
        model.session().view().select(order[100]);
        StripTable around = model.strips().table().get();
        assertThat(around.rows()).hasSize(21);
        assertThat(around.rows().get(10).ward()).isEqualTo(order[100]);
        assertThat(around.rows().get(0).rank()).isEqualTo(91);
        assertThat(around.words()).isEqualTo("Robbery, Mar 2017 – Feb 2019 · selected ward and its neighbours in rank");
        model.session().view().select(order[628]);
        assertThat(model.strips().table().get().rows()).hasSize(21);
        model.session().view().selection().set(WardSelection.of(order[9], order[300], order[4]));
        assertThat(model.strips().table().get().rows().stream().map(StripTable.Row::rank))
                .containsExactly(5, 10, 301);
        model.strips().scope().set(StripScope.BOROUGH);
        var borough = model.session().data().wards().ward(order[4]).borough();
        assertThat(model.strips().table().get().rows())
                .hasSizeGreaterThan(10)
                .allMatch(r ->
                        model.session().data().wards().ward(r.ward()).borough().equals(borough));
        model.session().view().select(-1);
        assertThat(model.strips().table().get().reason()).startsWith("Select a ward");
    }

    @Test
    void noChangeIsToldAcrossTheBreak() {
        HotSpotModel model =
                shown(Sessions.wards2022(), ROBBERY.withWindow(new MonthWindow(YearMonth.of(2024, 3), 12)));
        StripTable table = model.strips().table().get();
        assertThat(table.breakAt()).isEqualTo(12);
        assertThat(table.rows()).allMatch(r -> Double.isNaN(r.change()));
        assertThat(model.emerging().get().value().window()).isEqualTo(new MonthWindow(YearMonth.of(2024, 3), 12));
    }

    @Test
    void crimesSideBySideAreThoseOfEachAlone() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        SideBySide side = model.sideBySide();
        side.series().set(List.of("robbery", "stalking-harassment"));
        assertThat(model.maps().get()).isEmpty();
        side.side().set(Side.CATEGORIES);
        assertThat(model.maps().get()).hasSize(2);
        assertThat(model.maps().get().get(0).classes())
                .isEqualTo(model.map().get().classes());
        assertThat(model.maps().get().get(1).classes()).containsOnly(HotSpotClass.NONE);
        assertThat(model.maps().get().get(1).words()).contains("not available");
        assertThat(side.toggle("burglary")).isTrue();
        assertThat(side.toggle("theft")).isTrue();
        assertThat(side.toggle("vehicle")).isFalse();
        assertThat(model.maps().get()).hasSize(4);
        assertThat(side.toggle("robbery")).isTrue();
        assertThat(side.series().get()).containsExactly("stalking-harassment", "burglary", "theft");
    }

    @Test
    void yearsLieOnOneSideOfTheBreak() {
        HotSpotModel model = shown(Sessions.wards2022(), ROBBERY);
        SideBySide side = model.sideBySide();
        side.side().set(Side.YEARS);
        assertThat(model.maps().get().stream().map(t -> t.title().substring(0, 19)))
                .containsExactly("Apr 2024 – Mar 2025", "Apr 2025 – Mar 2026");
        model.choose(ROBBERY.withWindow(new MonthWindow(YearMonth.of(2023, 1), 12)));
        assertThat(model.maps().get()).hasSize(4);
        assertThat(model.maps().get().get(3).classes())
                .isEqualTo(model.map().get().classes());
        model.choose(ROBBERY.withWindow(new MonthWindow(YearMonth.of(2024, 3), 6)));
        assertThat(model.maps().get()).isEmpty();
        assertThat(side.words().get()).contains("no year");
    }

    @Test
    void scenariosSideBySideFollowTheirPosts() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        SideBySide side = model.sideBySide();
        side.side().set(Side.SCENARIOS);
        assertThat(model.maps().get()).hasSize(2);
        TitledClasses before = find(model, session.scenario());
        session.edit(add(session, 3));
        TitledClasses after = find(model, session.scenario());
        assertThat(after.measure()).isEqualTo(Measure.COVERAGE);
        assertThat(after.values()[3]).isGreaterThan(before.values()[3]);
        assertThat(after.values()[4]).isEqualTo(before.values()[4]);
        Scenario floor = session.plan().get().scenario("floor-2017");
        assertThat(find(model, floor).values()[3]).isEqualTo(before.values()[3]);
        side.measure().set(Measure.GAP);
        assertThat(find(model, session.scenario()).words()).contains("posts short");
    }

    private static TitledClasses find(HotSpotModel model, Scenario s) {
        return model.maps().get().stream()
                .filter(t -> t.title().equals(s.name()))
                .findFirst()
                .orElseThrow();
    }

    private static PlanEdit add(PlanSession session, int ward) {
        return Edits.addPosts(
                session.plan().get(), session.data().wards(), session.scenario(), new int[] {ward}, 0, 1, null);
    }

    @Test
    void pinsAreOneStepEachAndUndone() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSending sending = model.sending();
        sending.togglePin(new int[] {3, 9});
        assertThat(sending.isPinned(9)).isTrue();
        model.priorities().pinnedOnly().set(true);
        assertThat(model.list().get().rows().stream().map(HotSpotList.Row::ward))
                .containsExactlyInAnyOrder(3, 9);
        model.session().undo();
        assertThat(sending.isPinned(3)).isFalse();
        assertThat(model.list().get().rows()).isEmpty();
        model.session().redo();
        assertThat(model.list().get().rows()).hasSize(2);
    }

    @Test
    void onePostMoreIsOneStepThatLeavesLockedOnesAlone() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        Plan plan = session.plan().get();
        session.edit(
                Edits.setLocks(plan, session.data().wards(), session.scenario(), new int[] {4}, new int[] {0}, true));
        int before = session.evaluation().get().posts(0, 3);
        PlanSending.Draft draft = model.sending().oneMorePost(new int[] {3, 4}, 0);
        assertThat(draft.words()).contains("locked").contains("stay");
        model.sending().send(draft, null);
        assertThat(session.evaluation().get().posts(0, 3)).isEqualTo(before + 1);
        assertThat(session.evaluation().get().posts(0, 4)).isEqualTo(before);
        assertThat(session.undoLabel().get()).startsWith("One more DWO in");
        assertThat(model.sending().message().get()).contains("One more DWO in").contains("locked");
        session.undo();
        assertThat(session.evaluation().get().posts(0, 3)).isEqualTo(before);
        PlanSending.Draft none = model.sending().oneMorePost(new int[] {4}, 0);
        assertThat(none.edit()).isNull();
        model.sending().send(none, null);
        assertThat(model.sending().message().get()).contains("No post is added");
        assertThat(model.sending().oneMorePost(new int[0], 0).words()).startsWith("Select a ward");
    }

    @Test
    void aRuleThatIsBrokenIsTold() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        Rule.WardPosts cap = new Rule.WardPosts("cap", true, Set.of(), "DWO", null, 2);
        session.edit(RuleEdits.add(session.scenario(), cap, "At most 2 DWOs"));
        PlanSending.Draft draft = model.sending().oneMorePost(new int[] {3, 4}, 0);
        assertThat(draft.edit()).isNotNull();
        assertThat(draft.words()).contains("Breaks a rule", "627 of 629 met");
    }

    @Test
    void aPostAgainstTheRecommendedPlanKeepsItsReason() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        Scenario s = session.scenario();
        session.edit(RuleEdits.take(
                session.plan().get(),
                s,
                new Recommendation(
                        s.rulebook().aim(),
                        s.budget().total(),
                        0,
                        0,
                        session.now().toString(),
                        s.allocation()),
                false));
        PlanSending.Draft draft = model.sending().oneMorePost(new int[] {3}, 0);
        assertThat(draft.against()).hasSize(1);
        model.sending().send(draft, "Agreed with the ward panel");
        String code = session.data().wards().ward(3).code().value();
        assertThat(session.scenario()
                        .advice()
                        .override(code, "DWO")
                        .orElseThrow()
                        .reason())
                .isEqualTo("Agreed with the ward panel");
        session.undo();
        assertThat(session.scenario().advice().overrides()).isEmpty();
    }

    @Test
    void aLocalMinimumIsARuleAndUndone() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        int rules = session.scenario().rulebook().rules().size();
        model.sending().send(model.sending().localMinimum(new int[] {3, 4}, "DWO", 4), null);
        assertThat(session.scenario().rulebook().rules()).hasSize(rules + 1);
        assertThat(session.undoLabel().get()).contains("at least 4 DWOs");
        assertThat(model.sending().localMinimum(new int[] {3, 4}, "DWO", 4).edit())
                .isNull();
        session.undo();
        assertThat(session.scenario().rulebook().rules()).hasSize(rules);
        assertThat(model.sending().localMinimum(new int[] {3}, "DWO", 0).words())
                .contains("choose from 1");
    }

    @Test
    void theBaselineIsNotChangedAndItIsSaid() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        session.chooseScenario("floor-2017");
        PlanSending.Draft draft = model.sending().oneMorePost(new int[] {3}, 0);
        assertThat(draft.edit()).isNull();
        assertThat(draft.words()).contains("baseline");
        model.pin(3);
        assertThat(model.sending().isPinned(3)).isFalse();
        assertThat(model.sending().message().get()).contains("baseline");
    }

    @Test
    void choicesNameWhatIsNotAvailable() {
        StudyChoice choice = shown(Sessions.wards2014(), ROBBERY).choice();
        assertThat(choice.tabs().stream().map(StudyChoice.Series::tab))
                .containsExactly(
                        "All crime", "Harm", "Robbery", "Violence", "Burglary", "Theft", "Vehicle", "Drugs", "Weapons");
        assertThat(choice.find("stalking-harassment").orElseThrow().available()).isFalse();
        assertThat(choice.find("stalking-harassment").orElseThrow().inner()).isTrue();
        assertThat(choice.find("burglary-residential").orElseThrow().available())
                .isTrue();
        assertThat(choice.menu()).hasSizeGreaterThan(30);
        assertThat(choice.windows())
                .allMatch(w -> w.window() == null || choice.refusal(w.window()).isEmpty());
        assertThat(choice.windows().stream().map(StudyChoice.Window::label))
                .contains("Last 12 months", "Last 24 months");
    }
}
