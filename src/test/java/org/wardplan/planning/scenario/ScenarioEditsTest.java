package org.wardplan.planning.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardplan.app.Sessions;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.WatchList;

class ScenarioEditsTest {
    private static final String WARD = "E05000420";
    private static final DataSet DATA = Sessions.wards2014();

    private final Plan plan = Sessions.plan(DATA, "growth-2017");
    private final Scenario work = plan.working();

    private static Plan made(Plan plan, WithProblems<PlanEdit> edit) {
        Plan after = plan.apply(edit.orThrow());
        assertThat(after.apply(edit.orThrow().inverse())).isEqualTo(plan);
        return after;
    }

    private static String refused(WithProblems<PlanEdit> edit) {
        assertThat(edit).isNotNull();
        assertThat(edit.value()).isNull();
        return edit.problems().get(0).message();
    }

    private static Preset preset(String id) {
        return PresetReader.readAll(Path.of("ward-data", "presets")).orThrow().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private WithProblems<PlanEdit> fromPreset(Plan plan, String preset, String name) {
        return ScenarioEdits.fromPreset(plan, preset(preset), DATA, Sessions.profiles(), name);
    }

    /** With a decision of each kind about one ward. */
    private Plan decided() {
        Scenario s = work.withLocks(Set.of(new Lock(WARD, "DWO")))
                .withNotes(Map.of(WARD, "Ask the panel"))
                .withAdvice(new Advice(
                        null, List.of(new PostOverride(WARD, "DWO", 3, 4, "School", "Ada", "2019-03-02T09:30:00Z"))))
                .withWatch(new WatchList(work.watch().study().withRate(true), List.of(WARD)));
        return plan.withScenario(s);
    }

    @Test
    void aScenarioIsAddedFromAPresetWithItsFiguresAndANewId() {
        Plan after = made(plan, fromPreset(plan, "flat-cut", ""));
        Scenario added = after.scenarios().get(2);
        assertThat(added.name()).isEqualTo(preset("flat-cut").title());
        assertThat(added.preset()).isEqualTo("flat-cut");
        assertThat(added.id()).isEqualTo("flat-cut");
        assertThat(added.isOpen()).isTrue();
        assertThat(added.budget().total())
                .isEqualTo(Sessions.plan(DATA, "flat-cut").working().budget().total());
        Plan again = made(after, fromPreset(after, "flat-cut", ""));
        assertThat(again.scenarios()).extracting(Scenario::name).doesNotHaveDuplicates();
        assertThat(again.scenarios()).extracting(Scenario::id).doesNotHaveDuplicates();
        assertThat(again.working()).isEqualTo(work);
    }

    @Test
    void aPresetForOtherWardsIsRefused() {
        WithProblems<PlanEdit> edit =
                ScenarioEdits.fromPreset(plan, preset("flat-cut"), Sessions.wards2022(), Sessions.profiles(), "");
        assertThat(refused(edit)).contains("london-2022", "london-2014", "make a plan of its own");
    }

    @Test
    void aDuplicateLeavesDecisionsOnWardsBehind() {
        Plan before = decided();
        Scenario of = before.working();
        Plan after = made(before, ScenarioEdits.duplicate(before, of, "+500 PCSOs", Set.of()));
        Scenario copy = after.scenarios().get(1);
        assertThat(copy.id()).isEqualTo("500-pcsos");
        assertThat(copy.locks()).isEmpty();
        assertThat(copy.notes()).isEmpty();
        assertThat(copy.advice()).isEqualTo(Advice.NONE);
        assertThat(copy.watch().pinned()).isEmpty();
        assertThat(copy.watch().study()).isEqualTo(of.watch().study());
        assertThat(copy)
                .isEqualTo(work.withId("500-pcsos")
                        .withName("+500 PCSOs")
                        .withWatch(of.watch().withPinned(List.of())));
    }

    @Test
    void aDuplicateTakesAlongWhatIsAskedFor() {
        Plan before = decided();
        Scenario of = before.working();
        WithProblems<PlanEdit> edit = ScenarioEdits.duplicate(before, of, "", EnumSet.allOf(Copied.class));
        Scenario copy = made(before, edit).scenarios().get(1);
        assertThat(copy).isEqualTo(of.withId(copy.id()).withName("Copy of " + of.name()));
        assertThat(edit.orThrow().label())
                .isEqualTo("Scenario duplicated: " + of.name() + " → Copy of " + of.name()
                        + ", with locks, notes, recommendation and hand changes, pinned wards");
    }

    @Test
    void aDuplicateOfTheBaselineIsOpen() {
        Scenario copy = made(plan, ScenarioEdits.duplicate(plan, plan.baselineScenario(), "", Set.of()))
                .scenarios()
                .get(2);
        assertThat(copy.isOpen()).isTrue();
        assertThat(copy.id()).isEqualTo("copy-of-end-2017-floor");
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', A scenario needs a name",
        "END-2017 FLOOR, There is a scenario",
        "'two\nlines', line break",
    })
    void namesThatCannotBeAreRefused(String name, String why) {
        assertThat(refused(ScenarioEdits.rename(plan, work, name))).contains(why);
    }

    @Test
    void aLongNameIsRefusedAndOneOfOtherLettersIsTaken() {
        assertThat(refused(ScenarioEdits.rename(plan, work, "x".repeat(81)))).contains("81 characters", "80 at most");
        Plan after = made(plan, ScenarioEdits.rename(plan, work, work.name().toUpperCase(Locale.ROOT)));
        assertThat(after.working().id()).isEqualTo(work.id());
        assertThat(ScenarioEdits.rename(plan, work, " " + work.name() + " ")).isNull();
    }

    @Test
    void aDescriptionIsWritten() {
        assertThat(made(plan, ScenarioEdits.describe(plan, work, " For the Board. "))
                        .working()
                        .description())
                .isEqualTo("For the Board.");
        assertThat(ScenarioEdits.describe(plan, work, work.description())).isNull();
    }

    @Test
    void aLockedScenarioTakesNoEditUntilItIsUnlocked() {
        Plan locked = made(plan, ScenarioEdits.lock(plan, work));
        Scenario s = locked.scenario(work.id());
        PlanEdit edit = new PlanEdit.SetNote(s.id(), WARD, "", "x", "note");
        assertThatIllegalArgumentException().isThrownBy(() -> locked.apply(edit));
        assertThat(locked.fixed(s)).get().asString().contains("is locked");
        assertThat(ScenarioEdits.lock(locked, s)).isNull();
        assertThat(made(locked, ScenarioEdits.unlock(locked, s))).isEqualTo(plan);
        assertThat(ScenarioEdits.unlock(plan, work)).isNull();
    }

    @Test
    void theBaselineStaysLockedAndInUse() {
        Scenario baseline = plan.baselineScenario();
        assertThat(refused(ScenarioEdits.unlock(plan, baseline))).contains("is the baseline", "duplicate it");
        assertThat(refused(ScenarioEdits.archive(plan, baseline))).contains("is the baseline", "archived");
        assertThat(refused(ScenarioEdits.remove(plan, baseline))).contains("is the baseline", "removed");
        assertThat(ScenarioEdits.makeBaseline(plan, baseline)).isNull();
        assertThat(plan.fixed(baseline)).get().asString().contains("is the baseline");
    }

    @Test
    void theLastScenarioInUseStays() {
        assertThat(refused(ScenarioEdits.archive(plan, work))).contains("only scenario in use");
        assertThat(refused(ScenarioEdits.remove(plan, work))).contains("only scenario in use");
        Plan two = made(plan, ScenarioEdits.duplicate(plan, work, "B", Set.of()));
        Plan archived = made(two, ScenarioEdits.archive(two, work));
        assertThat(archived.working().name()).isEqualTo("B");
        assertThat(archived.fixed(archived.scenario(work.id())))
                .get()
                .asString()
                .contains("is archived");
        assertThat(refused(ScenarioEdits.remove(archived, archived.working()))).contains("only scenario in use");
        assertThat(made(archived, ScenarioEdits.bringBack(archived, archived.scenario(work.id()))))
                .isEqualTo(two);
        assertThat(made(archived, ScenarioEdits.remove(archived, archived.scenario(work.id())))
                        .scenarios())
                .hasSize(2);
    }

    @Test
    void aScenarioThatAnotherBeginsWithStays() {
        Plan two = made(plan, ScenarioEdits.duplicate(plan, work, "B", Set.of()));
        Scenario b = two.scenarios().get(1);
        Plan linked = two.withScenario(b.withPhasing(Phasing.STANDARD.withFrom(work.id())));
        assertThat(refused(ScenarioEdits.remove(linked, work))).contains("\"B\" begins, over time");
    }

    @Test
    void anotherBaselineIsLockedAndTheFirstCanBeRemovedThen() {
        Plan two = made(plan, ScenarioEdits.duplicate(plan, work, "B", Set.of()));
        Plan after = made(two, ScenarioEdits.makeBaseline(two, work));
        assertThat(after.baseline()).isEqualTo(work.id());
        assertThat(after.scenario(work.id()).frozen()).isTrue();
        Scenario first = after.scenario(plan.baseline());
        assertThat(first.frozen()).isTrue();
        assertThat(made(after, Objects.requireNonNull(ScenarioEdits.unlock(after, first)))
                        .scenario(first.id())
                        .isOpen())
                .isTrue();
        assertThat(made(after, ScenarioEdits.remove(after, first)).scenarios()).hasSize(2);
    }

    @Test
    void anArchivedScenarioIsNoBaseline() {
        Plan two = made(plan, ScenarioEdits.duplicate(plan, work, "B", Set.of()));
        Plan archived = made(two, ScenarioEdits.archive(two, work));
        assertThat(refused(ScenarioEdits.makeBaseline(archived, archived.scenario(work.id()))))
                .contains("bring it back");
    }

    @Test
    void aBoroughsFileKeepsItsOneScenario() {
        Extract extract = new Extract(
                "london",
                "London 2019/20",
                "E09000022",
                "Lambeth",
                work.id(),
                List.of(WARD),
                1,
                "hash",
                "2019-03-02T09:30:00Z",
                "Ada",
                Money.pounds(3_000_000));
        Plan part = new Plan(
                plan.id(),
                plan.name(),
                plan.wardSet(),
                plan.dataSha256(),
                plan.wardCodes(),
                plan.roles(),
                plan.scenarios(),
                plan.baseline(),
                List.of(),
                extract);
        assertThat(refused(ScenarioEdits.duplicate(part, work, "B", Set.of()))).contains("Lambeth's part");
        assertThat(refused(ScenarioEdits.lock(part, work))).contains("set in the London plan");
        assertThat(refused(fromPreset(part, "flat-cut", ""))).contains("set in the London plan");
    }

    @Test
    void idsAreMadeOfNames() {
        assertThat(ScenarioEdits.freeId(plan, "Growth 2017!")).isEqualTo("growth-2017-2");
        assertThat(ScenarioEdits.freeId(plan, "−10 %")).isEqualTo("10");
        assertThat(ScenarioEdits.freeId(plan, "…")).isEqualTo("scenario");
        assertThat(ScenarioEdits.freeId(plan, "a ".repeat(40)))
                .hasSizeLessThan(33)
                .doesNotEndWith("-");
    }
}
