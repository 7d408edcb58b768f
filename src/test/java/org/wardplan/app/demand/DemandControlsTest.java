package org.wardplan.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;

/** What the controls of demand show and the edits that they make, on the 629 wards. */
class DemandControlsTest {
    @TempDir
    Path folder;

    private PlanSession session;

    @BeforeEach
    void open() {
        session = Sessions.open(Sessions.wards2014(), folder);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Scenario scenario() {
        return session.scenario();
    }

    private CrimeWeights weights() {
        Evaluation e = session.evaluation().get();
        PriorityProfile profile = new ProfileShelf(session.profiles()).inUse(e.scenario());
        return CrimeWeights.of(
                session.data(),
                profile,
                new LondonCounts(session.data().crime()).byCategory(e.need().window()));
    }

    private CrimeWeights.Row row(String category) {
        return weights().groups().stream()
                .flatMap(g -> g.rows().stream())
                .filter(r -> r.category().id().equals(category))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sharesOfHarmAddUpAndAreThePublishedOnes() {
        double all = weights().groups().stream()
                .mapToDouble(CrimeWeights.Group::share)
                .sum();
        assertThat(all).isCloseTo(1, within(1e-9));
        Map<String, Double> known = Map.of("burglary", 0.257, "robbery", 0.226, "sexual", 0.214, "violence", 0.157);
        weights().groups().stream()
                .filter(g -> known.containsKey(g.group().id()))
                .forEach(g -> assertThat(g.share())
                        .as(g.group().label())
                        .isCloseTo(known.get(g.group().id()), within(0.001)));
    }

    @Test
    void aCategoryThatTheSetLacksIsUnknownRatherThanNothing() {
        assertThat(row("death-serious-injury-driving").state()).isEqualTo(CrimeWeights.State.MISSING);
        assertThat(row("death-serious-injury-driving").share()).isNaN();
        assertThat(row("stalking-harassment").state()).isEqualTo(CrimeWeights.State.FOLDED);
        assertThat(row("stalking-harassment").remark()).isEqualTo("counted inside violence without injury");
        assertThat(row("violence-without-injury").remark()).startsWith("weighs 22 with");
    }

    @Test
    void offencesThatRecordPoliceActivityAreOffUntilSwitchedOn() {
        assertThat(weights().countsPoliceGenerated()).isFalse();
        PlanEdit on = DemandEdits.weigh(
                scenario(), weights().profile(), weights().policeGenerated(true), "Drug and weapon offences counted");
        session.edit(on);
        assertThat(weights().countsPoliceGenerated()).isTrue();
        assertThat(row("weapons").share()).isPositive();
        session.edit(DemandEdits.weigh(
                scenario(),
                weights().profile(),
                weights().policeGenerated(false),
                "Drug and weapon offences not counted"));
        assertThat(row("weapons").share()).isZero();
    }

    @Test
    void theMiddleOfASliderIsTheUsualWeightAndItsEndTheHighestPublished() {
        for (CrimeCategory c : session.data().categories()) {
            Scale scale = CrimeWeights.scale(c, false);
            assertThat(scale.value(0)).isZero();
            assertThat(scale.position(scale.top())).isEqualTo(1);
            if (c.severity() > 0) {
                assertThat(scale.position(c.severity())).as(c.id()).isCloseTo(0.5, within(1e-6));
                assertThat(scale.top()).isGreaterThanOrEqualTo(c.severityHigh().orElse(0));
            }
            assertThat(scale.step(c.severity(), 1)).isGreaterThan(c.severity());
            assertThat(scale.step(0, -1)).isZero();
        }
    }

    @Test
    void whatIsNoNumberIsRefusedWithWhatWasExpected() {
        assertThat(NumberText.WEIGHT.parse("1,656.5").value()).isEqualTo(1656.5);
        assertThat(NumberText.FACTOR.parse("×1.5").value()).isEqualTo(1.5);
        assertThat(NumberText.PERCENT.parse("20%").value()).isEqualTo(0.2);
        for (String bad : List.of("", "abc", "-3", "−3", "1e9", "NaN", "3d", "0x1p3", "1,2")) {
            WithProblems<Double> read = NumberText.WEIGHT.parse(bad);
            assertThat(read.value()).as(bad).isNull();
            assertThat(read.problems().get(0).message()).contains("expected a number from 0 to 100,000");
        }
        assertThat(NumberText.WEIGHT.write(7973.4)).isEqualTo("7,973.4");
        assertThat(NumberText.PERCENT.write(0.2)).isEqualTo("20%");
        assertThat(NumberText.HOURS.write(1200)).isEqualTo("1,200");
    }

    @Test
    void windowsThatTheDataHasCanBeChosen() {
        WindowChoice choice = new WindowChoice(session.data().crime());
        assertThat(choice.kind(scenario())).isEqualTo(WindowChoice.Kind.LAST_12);
        assertThat(choice.financialYears()).containsExactly(2017);
        session.edit(choice.financialYear(scenario(), 2017, "A"));
        assertThat(choice.kind(scenario())).isEqualTo(WindowChoice.Kind.FINANCIAL_YEAR);
        assertThat(session.evaluation().get().need().window()).isEqualTo(new MonthWindow(YearMonth.of(2017, 4), 12));
        assertThat(session.undoLabel().get()).isEqualTo("Window: financial year 2017/18");
        session.edit(choice.run(scenario(), new MonthWindow(YearMonth.of(2018, 6), 3), "A"));
        assertThat(choice.kind(scenario())).isEqualTo(WindowChoice.Kind.FROM_TO);
        session.edit(choice.last(scenario(), 24, "A"));
        assertThat(choice.kind(scenario())).isEqualTo(WindowChoice.Kind.LAST_24);
        session.undo();
        assertThat(session.evaluation().get().need().window().months()).isEqualTo(3);
        assertThat(choice.refusal(YearMonth.of(2018, 6), YearMonth.of(2018, 5))).contains("before it begins");
    }

    @Test
    void sharesOfTheNeedIndexAlwaysAddUp() {
        NeedIndex index = new NeedIndex(session.data());
        session.edit(index.set(scenario(), "alpha.deprivation", 0.333, "A"));
        assertThat(sum(index)).isCloseTo(1, within(1e-9));
        assertThat(alpha("alpha.deprivation")).isEqualTo(0.333);
        assertThat(alpha("alpha.crime") / alpha("alpha.population")).isCloseTo(4, within(0.01));
        double crime = alpha("alpha.crime");
        session.edit(index.border(scenario(), "alpha.population", "alpha.deprivation", 0.25, "A"));
        assertThat(sum(index)).isCloseTo(1, within(1e-9));
        assertThat(alpha("alpha.crime")).isEqualTo(crime);
        assertThat(alpha("alpha.population")).isEqualTo(0.25);
        session.edit(index.set(scenario(), "alpha.crime", 0, "A"));
        assertThat(sum(index)).isCloseTo(1, within(1e-9));
        assertThat(session.problems()).isEmpty();
    }

    private double alpha(String key) {
        return scenario().assumptions().value(key, 0);
    }

    private double sum(NeedIndex index) {
        return index.indicators(scenario()).stream()
                .mapToDouble(NeedIndex.Indicator::alpha)
                .sum();
    }

    @Test
    void anIndicatorThatTheSetLacksSaysWhy() {
        NeedIndex index = new NeedIndex(session.data());
        NeedIndex.Indicator jobs = index.indicators(scenario()).get(2);
        assertThat(jobs.label()).isEqualTo("Workplace jobs");
        assertThat(jobs.reason()).isEqualTo("not published for 2 of 629 wards");
        assertThat(index.indicators(scenario()).get(0).isPossible()).isTrue();
    }

    @Test
    void aBoroughKeepsItsTotalWhateverItPutsFirst() {
        LocalBoard board = new LocalBoard(session.data(), session.profiles());
        Borough lambeth = borough("Lambeth");
        session.edit(board.factor(scenario(), lambeth, 2019, "robbery-personal", 3.0));
        List<LocalBoard.Move> moves = board.moves(session.evaluation().get(), lambeth);
        assertThat(moves).hasSize(21);
        double before = moves.stream().mapToDouble(LocalBoard.Move::before).sum();
        double after = moves.stream().mapToDouble(LocalBoard.Move::after).sum();
        assertThat(after).isCloseTo(before, within(1e-9));
        assertThat(moves.get(0).change()).isGreaterThan(0.1);
        assertThat(moves.get(20).change()).isLessThan(-0.1);
        assertThat(board.isInForce(scenario(), lambeth, 2019)).isTrue();
        assertThat(board.moves(session.evaluation().get(), borough("Camden")))
                .allMatch(m -> Math.abs(m.change()) < 1e-12);
    }

    @Test
    void theNextYearBeginsFromTheLastAndTheHistoryStays() {
        LocalBoard board = new LocalBoard(session.data(), session.profiles());
        Borough lambeth = borough("Lambeth");
        session.edit(board.factor(scenario(), lambeth, 2018, "robbery-personal", 2.0));
        session.edit(board.note(scenario(), lambeth, 2018, "Agreed with the council"));
        assertThat(board.inForce(scenario(), lambeth)).isEqualTo("In force in Lambeth: what it agreed for 2018/19.");
        session.edit(board.copyFromBefore(scenario(), lambeth, 2019));
        session.edit(board.factor(scenario(), lambeth, 2019, "robbery-personal", null));
        assertThat(board.history(scenario(), lambeth)).extracting(l -> l.year()).containsExactly(2019, 2018);
        assertThat(board.words(board.agreed(scenario(), lambeth, 2018).orElseThrow()))
                .isEqualTo("Robbery of personal property ×2");
        session.edit(DemandEdits.localYear(scenario(), 2018));
        assertThat(board.isInForce(scenario(), lambeth, 2019)).isFalse();
        session.edit(board.remove(scenario(), lambeth, 2018));
        assertThat(board.history(scenario(), lambeth)).hasSize(1);
    }

    @Test
    void aFactorThatDoesNothingSaysSo() {
        LocalBoard board = new LocalBoard(session.data(), session.profiles());
        session.edit(board.factor(scenario(), borough("Lambeth"), 2019, "drug-possession", 2.0));
        CrimeCategory drugs = session.data().categories().stream()
                .filter(c -> c.id().equals("drug-possession"))
                .findFirst()
                .orElseThrow();
        assertThat(board.remark(
                        scenario(),
                        board.agreed(scenario(), borough("Lambeth"), 2019).orElseThrow(),
                        drugs))
                .contains("weighs 0 in the base profile");
    }

    private Borough borough(String name) {
        return session.data().wards().boroughs().stream()
                .filter(b -> b.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anHourMoreMovesTheTargetByWorkloadOnly() {
        Evaluation was = session.evaluation().get();
        double share = HoursTable.london(was.need(), TargetMethod.SHARE);
        double workload = HoursTable.london(was.need(), TargetMethod.WORKLOAD);
        assertThat(workload).isPositive();
        PlanEdit edit = Objects.requireNonNull(HoursTable.set(scenario(), "hours.burglary-residential", 12, "A"));
        assertThat(edit.label()).endsWith("9 → 12");
        session.edit(edit);
        assertThat(HoursTable.london(session.evaluation().get().need(), TargetMethod.SHARE))
                .isCloseTo(share, within(1e-9));
        assertThat(HoursTable.london(session.evaluation().get().need(), TargetMethod.WORKLOAD))
                .isGreaterThan(workload);
        assertThat(scenario().assumptions().find("hours.burglary-residential"))
                .get()
                .extracting(Assumption::status)
                .isEqualTo(Assumption.Status.USER);
    }

    @Test
    void aCopyOfAProfileIsThePlansOwnAndCanBeRenamedAndRemoved() {
        ProfileShelf shelf = new ProfileShelf(session.profiles());
        session.edit(shelf.duplicate(scenario(), shelf.inUse(scenario())));
        PriorityProfile own = shelf.inUse(scenario());
        assertThat(own.label()).isEqualTo("Harm, copy");
        assertThat(ProfileShelf.isOwn(scenario(), own)).isTrue();
        assertThat(shelf.refusal(scenario(), own, " ")).contains("needs a name");
        assertThat(shelf.refusal(scenario(), own, "count")).contains("already");
        session.edit(shelf.rename(scenario(), own, "Ours", "Agreed in March"));
        assertThat(shelf.inUse(scenario()).label()).isEqualTo("Ours");
        session.edit(shelf.remove(scenario(), shelf.inUse(scenario())));
        assertThat(shelf.inUse(scenario()).id()).isEqualTo("harm");
        assertThat(scenario().demand().profiles()).isEmpty();
        session.undo();
        assertThat(shelf.inUse(scenario()).label()).isEqualTo("Ours");
    }
}
