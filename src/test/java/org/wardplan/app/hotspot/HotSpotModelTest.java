package org.wardplan.app.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.analysis.forecast.CrimeSeries;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.analysis.hotspot.HotSpots;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.SelectionShares;
import org.wardplan.app.Sessions;
import org.wardplan.app.WardSelection;
import org.wardplan.base.Cancellation;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.geography.Nearness;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.LocalStatistic;
import org.wardplan.planning.DemandEdits;

/** What the Hot spots workspace shows, on the published wards, without a stage. */
class HotSpotModelTest {
    private static final HotSpotStudy ROBBERY = HotSpotStudy.STANDARD.withSeries("robbery");

    @TempDir
    Path folder;

    private final Later later = new Later();

    private HotSpotModel model(DataSet data) {
        PlanSession session = Sessions.open(data, folder, later.tasks());
        later.forget();
        return new HotSpotModel(session, session.tasks());
    }

    private HotSpotModel shown(DataSet data, HotSpotStudy study) {
        HotSpotModel model = model(data);
        model.choose(study);
        model.setActive(true);
        later.next();
        findings();
        return model;
    }

    /** Patterns, funnel and neighbours come next; curve and ranks, which take longer, are left out. */
    private void findings() {
        later.next();
        later.forget();
    }

    private static HotSpots direct(HotSpotModel model, HotSpotStudy study) {
        return HotSpots.of(
                        model.session().data(),
                        study,
                        model.series().orElseThrow(),
                        (n, total, what) -> {},
                        new Cancellation())
                .orThrow();
    }

    @Test
    void choiceShowsWhatTheStatisticSays() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        HotSpots found = model.hotSpots().get().value();
        assertThat(found).isNotNull();
        assertThat(found.result().classes())
                .isEqualTo(direct(model, ROBBERY).result().classes());
        assertThat(model.map().get().classes()).isEqualTo(found.result().classes());
        assertThat(model.methodWords()).contains("Gi*", "null", "false discovery rate");
        long plain =
                Arrays.stream(found.result().pTwoSided()).filter(p -> p <= 0.05).count();
        int passing = Stream.of(HotSpotClass.values())
                .filter(c -> c == HotSpotClass.HOT_99
                        || c == HotSpotClass.HOT_95
                        || c == HotSpotClass.COLD_95
                        || c == HotSpotClass.COLD_99)
                .mapToInt(found.result()::count)
                .sum();
        assertThat(plain).isGreaterThan(passing);
        assertThat(model.withoutCorrection())
                .isEqualTo("Without the adjustment " + plain + " wards pass 95%, with it " + passing);
        assertThat(model.emerging().get().isFresh()).isTrue();
        assertThat(model.funnel().get().isFresh()).isTrue();
        assertThat(model.moran().get().isFresh()).isTrue();
        assertThat(model.ranks().get()).isEqualTo(Found.waiting());
        model.choose(ROBBERY.withSeries("burglary"));
        assertThat(model.emerging().get().stale()).isTrue();
        later.all();
        assertThat(model.emerging().get().value().series().id()).isEqualTo("burglary");
        assertThat(model.ranks().get().isFresh()).isTrue();
        assertThat(model.concentration().get().isFresh()).isTrue();
    }

    @Test
    void choosingIsNoEditAndKeepingIsOneStep() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        PlanSession session = model.session();
        assertThat(session.undoLabel().get()).isNull();
        assertThat(model.keptForPaper().get()).isFalse();
        model.keepForPaper();
        assertThat(session.scenario().watch().study()).isEqualTo(ROBBERY);
        assertThat(model.keptForPaper().get()).isTrue();
        session.undo();
        assertThat(session.scenario().watch().study()).isEqualTo(HotSpotStudy.STANDARD);
        assertThat(model.study().get()).isEqualTo(HotSpotStudy.STANDARD);
    }

    @Test
    void permutationsComeFromTheBackgroundAndTheLatestWins() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        HotSpots before = model.hotSpots().get().value();
        HotSpotStudy first = ROBBERY.withStatistic(LocalStatistic.GISTAR_PERM).withPermutations(99, 1);
        HotSpotStudy second = ROBBERY.withStatistic(LocalStatistic.MORAN_PERM).withPermutations(99, 2);
        model.choose(first);
        assertThat(model.hotSpots().get()).isEqualTo(new Found<>(before, true, ""));
        assertThat(model.working().get()).isNotNull();
        assertThat(model.map().get().stale()).isTrue();
        model.choose(second);
        later.all();
        assertThat(model.hotSpots().get().isFresh()).isTrue();
        assertThat(model.hotSpots().get().value().study()).isEqualTo(second);
        assertThat(model.hotSpots().get().value().result().p())
                .isEqualTo(direct(model, second).result().p());
        assertThat(model.methodWords()).contains("99 permutations, seed 2");
        assertThat(model.working().get()).isNull();
    }

    @Test
    void stoppedPermutationsLeaveTheOldClassesAndSaySo() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        HotSpots before = model.hotSpots().get().value();
        model.choose(ROBBERY.withStatistic(LocalStatistic.GISTAR_PERM).withPermutations(99, 1));
        model.cancel();
        later.all();
        assertThat(model.hotSpots().get().value()).isSameAs(before);
        assertThat(model.hotSpots().get().problem()).startsWith("Stopped");
        assertThat(model.problems().get()).anyMatch(p -> p.startsWith("Stopped"));
        model.again();
        later.all();
        assertThat(model.hotSpots().get().isFresh()).isTrue();
    }

    @Test
    void stoppingInTheListOfTasksIsStoppingToo() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        model.choose(ROBBERY.withStatistic(LocalStatistic.GISTAR_PERM).withPermutations(99, 1));
        model.working().get().cancel();
        later.all();
        assertThat(model.working().get()).isNull();
        assertThat(model.hotSpots().get().problem()).startsWith("Stopped");
    }

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        HotSpotModel model = model(Sessions.wards2014());
        model.choose(ROBBERY.withStatistic(LocalStatistic.GISTAR_PERM));
        model.session().view().select(5);
        model.pin(7);
        assertThat(later.size()).isZero();
        assertThat(model.hotSpots().get()).isEqualTo(Found.waiting());
        assertThat(model.list().get().rows()).isEmpty();
        model.setActive(true);
        assertThat(later.size()).isPositive();
        assertThat(model.list().get().rows()).hasSize(629);
        assertThat(model.map().get().stale()).isTrue();
        model.close();
        later.all();
        assertThat(model.hotSpots().get().value()).isNull();
    }

    @Test
    void timeMovesTheWindowAndRefusesToCrossTheBreak() {
        HotSpotModel model = shown(Sessions.wards2022(), HotSpotStudy.STANDARD.withSeries("burglary"));
        YearMonth january = YearMonth.of(2015, 1);
        model.month().set(january);
        HotSpotStudy then = model.study().get().withWindow(new MonthWindow(YearMonth.of(2014, 2), 12));
        assertThat(model.map().get().classes())
                .isEqualTo(direct(model, then).result().classes());
        assertThat(model.methodWords()).contains("2014-02 to 2015-01");
        String adjusted = model.withoutCorrection();
        model.time().length().set(1);
        assertThat(model.map().get().window()).isEqualTo(new MonthWindow(january, 1));
        model.time().length().set(12);
        model.month().set(YearMonth.of(2024, 5));
        assertThat(model.map().get().isKnown()).isFalse();
        assertThat(model.map().get().problem()).contains("Mar 2024", "don't compare");
        assertThat(model.map().get().classes()).containsOnly(HotSpotClass.NONE);
        assertThat(model.withoutCorrection()).isEmpty();
        model.month().set(null);
        assertThat(model.withoutCorrection()).isNotEmpty().isNotEqualTo(adjusted);
        assertThat(model.map().get().classes())
                .isEqualTo(direct(model, model.study().get()).result().classes());
        assertThat(model.time().breakAt()).isEqualTo(167);
    }

    @Test
    void classesAndPatternsNarrowMapMonthsAndList() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        ClassFilters filters = model.filters();
        model.strips().scope().set(StripScope.TOP);
        int hot = filters.count(HotSpotClass.HOT_99);
        filters.keep(HotSpotClass.HOT_99, false);
        assertThat(filters.kept().get().cardinality()).isEqualTo(hot);
        assertThat(model.list().get().rows()).hasSize(hot).allMatch(r -> r.hotSpot() == HotSpotClass.HOT_99);
        filters.keep(HotSpotClass.HOT_95, true);
        assertThat(model.list().get().rows()).hasSize(hot + filters.count(HotSpotClass.HOT_95));
        filters.keep(EmergingClass.PERSISTENT, false);
        assertThat(model.list().get().rows()).isNotEmpty().allMatch(r -> r.pattern() == EmergingClass.PERSISTENT);
        assertThat(model.strips().table().get().rows())
                .isNotEmpty()
                .allMatch(r -> filters.kept().get().get(r.ward()));
        filters.keep(EmergingClass.PERSISTENT, false);
        assertThat(filters.patterns().get()).isEmpty();
        assertThat(filters.clear()).isTrue();
        assertThat(filters.kept().get().cardinality()).isEqualTo(629);
        DataSet data = model.session().data();
        model.session()
                .view()
                .scope()
                .set(new Scope.OneBorough(data.wards().ward(0).borough()));
        assertThat(model.list().get().rows()).isNotEmpty().allMatch(r -> data.wards()
                .ward(r.ward())
                .borough()
                .equals(data.wards().ward(0).borough()));
        model.priorities().pinnedOnly().set(true);
        assertThat(model.list().get().rows()).isEmpty();
    }

    @Test
    void sharesOfAllPartsAddUp() {
        HotSpotModel model = shown(Sessions.wards2014(), ROBBERY);
        int[] some = IntStream.range(0, 629).filter(w -> w % 7 == 0).toArray();
        int[] rest = IntStream.range(0, 629).filter(w -> w % 7 != 0).toArray();
        assertThat(model.shares().get()).isNull();
        model.session().view().selection().set(WardSelection.of(some));
        SelectionShares one = model.shares().get();
        model.session().view().selection().set(WardSelection.of(rest));
        SelectionShares other = model.shares().get();
        assertThat(one.wards() + other.wards()).isEqualTo(629);
        for (double whole : new double[] {
            one.ofWards() + other.ofWards(),
            one.ofCrime() + other.ofCrime(),
            one.ofPosts() + other.ofPosts(),
            one.ofGap() + other.ofGap()
        }) {
            assertThat(whole).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-12));
        }
        double[] crime = model.volume().get().value();
        double part = Arrays.stream(some).mapToDouble(w -> crime[w]).sum();
        assertThat(one.ofCrime()).isEqualTo(part / Arrays.stream(crime).sum());
        assertThat(new SelectionShares(12, 0.019, 0.091, 0.032, 0.084).words())
                .isEqualTo("12 wards (1.9%): 9.1% of crime, 3.2% of posts, 8.4% of gap");
        assertThat(new SelectionShares(1, 0.019, Double.NaN, 0.032, 0.084).words("robbery"))
                .isEqualTo("1 ward (1.9%): 3.2% of posts, 8.4% of gap");
    }

    @Test
    void hardCasesAreWordsAndNoExceptions() {
        HotSpotModel model = model(Sessions.wards2014());
        model.choose(HotSpotStudy.STANDARD.withSeries("stalking-harassment"));
        model.setActive(true);
        assertThat(model.hotSpots().get().value()).isNull();
        assertThat(model.hotSpots().get().problem()).contains("not available");
        assertThat(model.ranks().get().problem()).contains("not available");
        assertThat(model.strips().table().get().reason()).contains("not available");
        assertThat(model.list().get().rows()).hasSize(629);
        model.month().set(YearMonth.of(2018, 3));
        assertThat(model.map().get().problem()).contains("not available");
        model.month().set(null);

        model.choose(HotSpotStudy.STANDARD.withSeries("no-such-crime"));
        assertThat(model.problems().get()).anyMatch(p -> p.contains("no-such-crime"));

        model.choose(ROBBERY.withNearness(new Nearness(Nearness.Kind.DISTANCE, 1)));
        later.all();
        assertThat(model.problems().get()).anyMatch(p -> p.contains("No ward has neighbours"));
        assertThat(model.map().get().classes()).containsOnly(HotSpotClass.NONE);

        MonthWindow month = new MonthWindow(YearMonth.of(2017, 3), 1);
        model.choose(HotSpotStudy.STANDARD.withSeries("arson").withWindow(month));
        later.all();
        assertThat(model.problems().get()).anyMatch(p -> p.startsWith("Few offences"));
        assertThat(model.emerging().get().problem()).contains("too few");
        assertThat(model.strips().table().get().months()).isEqualTo(1);

        // Of an offence that might point to a person nothing of single wards and months is told.
        model.choose(HotSpotStudy.STANDARD.withSeries("homicide").withWindow(month));
        later.all();
        assertThat(model.problems().get()).anyMatch(p -> p.contains("might point to a person"));
        assertThat(model.map().get().classes()).containsOnly(HotSpotClass.NONE);
        assertThat(model.volume().get().value()).isNull();
        assertThat(model.strips().table().get().reason()).contains("might point to a person");
        model.choose(HotSpotStudy.STANDARD.withSeries("homicide"));
        later.all();
        StripTable table = model.strips().table().get();
        assertThat(table.reason()).contains("not printed");
        assertThat(table.rows()).isNotEmpty().allMatch(r -> r.counts().length == 0);
        model.time().length().set(1);
        model.month().set(month.first());
        assertThat(model.map().get().problem()).contains("might point to a person");
        model.month().set(null);
        model.time().length().set(0);

        model.choose(ROBBERY.withWindow(new MonthWindow(YearMonth.of(2030, 1), 3)));
        assertThat(model.hotSpots().get().problem()).contains("lies outside the data");
        model.choose(ROBBERY.withRate(true));
        assertThat(model.hotSpots().get().isFresh()).isTrue();
        later.all();
    }

    @Test
    void harmFollowsTheProfileOfTheScenario() {
        HotSpotModel model = shown(Sessions.wards2014(), HotSpotStudy.STANDARD.withSeries("harm"));
        CrimeSeries harm = model.series().orElseThrow();
        HotSpots before = model.hotSpots().get().value();
        assertThat(model.strips().table().get().reason()).contains("homicide or rape would show");
        PlanSession session = model.session();
        session.edit(DemandEdits.use(
                session.scenario(),
                session.profiles().stream()
                        .filter(p -> p.id().equals("count"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(model.series().orElseThrow().weights()).isNotEqualTo(harm.weights());
        assertThat(model.hotSpots().get().value()).isNotSameAs(before);
        HotSpots counted = model.hotSpots().get().value();
        model.pin(3);
        assertThat(model.hotSpots().get().value()).isSameAs(counted);
    }

    /** The published wards with other counts of homicide: so many in the first wards in the last month, else none. */
    private static DataSet withHomicides(int wards, int each) {
        DataSet data = Sessions.wards2014();
        CrimeCube cube = data.crime();
        int homicide = cube.categoryIndex("homicide");
        int categories = cube.categories().size();
        boolean[] available = new boolean[categories];
        int[] counts = new int[cube.wards() * categories * cube.months()];
        for (int c = 0; c < categories; c++) {
            available[c] = cube.isAvailable(c);
            for (int w = 0; w < cube.wards(); w++) {
                for (int m = 0; m < cube.months(); m++) {
                    counts[(w * categories + c) * cube.months() + m] =
                            c != homicide ? cube.count(w, c, m) : w < wards && m == cube.months() - 1 ? each : 0;
                }
            }
        }
        return new DataSet(
                data.description(),
                data.wards(),
                new CrimeCube(
                        cube.categories(),
                        available,
                        cube.wards(),
                        cube.firstMonth(),
                        cube.months(),
                        null,
                        counts,
                        cube.sha256()),
                data.boundaries(),
                data.categories(),
                data.groups(),
                data.indicators());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, All wards have the same figure",
        "3, 1, 'Few offences: 3 in 3'",
        "629, 1, All wards have the same figure"
    })
    void noCrimeThreeCrimesOrTheSameEverywhereAreTold(int wards, int each, String told) {
        HotSpotModel model = model(withHomicides(wards, each));
        model.choose(HotSpotStudy.STANDARD.withSeries("homicide"));
        model.setActive(true);
        later.all();
        assertThat(model.problems().get()).anyMatch(p -> p.startsWith(told));
        assertThat(model.hotSpots().get().isFresh()).isTrue();
        assertThat(model.ranks().get().isFresh()).isTrue();
        assertThat(model.session().problems()).isEmpty();
        model.session().view().selection().set(WardSelection.of(1, 2));
        assertThat(model.shares().get().words()).contains("of posts");
        assertThat(model.strips().table().get().rows()).hasSize(2);
        model.sideBySide().side().set(Side.YEARS);
        assertThat(model.maps().get()).hasSize(2);
    }
}
