package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.PresetReader;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.RuleEdits;
import org.wardplan.storage.PlanFile;

/** A session over a real plan file on the 629 wards, with the writing thread stepped by hand. */
class PlanSessionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:30:00Z"), ZoneOffset.UTC);
    private static DataSet data;
    private static List<PriorityProfile> profiles;

    @TempDir
    Path folder;

    private Path path;
    private PlanFile file;
    private PlanSession session;
    private final Queue<Runnable> writes = new ArrayDeque<>();
    private int coldharbour;

    @BeforeAll
    static void load() {
        WardData wardData = new WardData(Path.of("ward-data"));
        data = wardData.load("london-2014").orThrow();
        profiles = wardData.profiles();
    }

    @BeforeEach
    void open() {
        Plan plan = Requirement.newPlan(
                        PresetReader.read(Path.of("ward-data/presets/end-2017.json"))
                                .orThrow(),
                        data,
                        profiles,
                        "id",
                        "Test")
                .orThrow();
        path = folder.resolve("test.wardplan");
        file = PlanFile.create(path, plan, "Ada", CLOCK.instant()).orThrow();
        session = session(file);
        coldharbour = data.wards().indexOf("E05000420");
    }

    private PlanSession session(PlanFile of) {
        return new PlanSession(
                data,
                profiles,
                of,
                new TaskRunner(work -> {}, Runnable::run),
                writes::add,
                Runnable::run,
                CLOCK,
                "Ada");
    }

    @AfterEach
    void close() {
        session.close();
        runWrites();
        file.close();
    }

    private void runWrites() {
        while (!writes.isEmpty()) {
            writes.remove().run();
        }
    }

    private void add(int role, int delta) {
        session.edit(Edits.addPosts(
                session.plan().get(), data.wards(), session.scenario(), new int[] {coldharbour}, role, delta, null));
    }

    @Test
    void anEditShowsAtOnceAndIsKeptMomentsLater() {
        long cost = session.evaluation().get().london().cost().pence();
        add(0, 1);
        assertThat(session.evaluation().get().posts(0, coldharbour)).isEqualTo(3);
        assertThat(session.evaluation().get().london().cost().pence()).isEqualTo(cost + 6_004_300);
        assertThat(session.evaluation().get().headroom().isNegative()).isTrue();
        assertThat(session.saveState().get().kind()).isEqualTo(SaveState.Kind.WRITING);
        assertThat(file.plan().working().allocation().posts(0, coldharbour)).isEqualTo(2);
        runWrites();
        assertThat(session.saveState().get().kind()).isEqualTo(SaveState.Kind.KEPT);
        assertThat(session.saveState().get().at()).isEqualTo(CLOCK.instant());
        assertThat(file.plan().working().allocation().posts(0, coldharbour)).isEqualTo(3);
        assertThat(session.undoLabel().get()).isEqualTo("Coldharbour: DWO 2 → 3");
    }

    @Test
    void undoAndRedoOutliveARestart() {
        add(0, 1);
        add(1, 2);
        runWrites();
        session.close();
        runWrites();
        file = PlanFile.open(path, "Ada", CLOCK.instant()).orThrow();
        session = session(file);
        session.undo();
        runWrites();
        assertThat(session.evaluation().get().posts(1, coldharbour)).isEqualTo(1);
        assertThat(session.undoLabel().get()).isEqualTo("Coldharbour: DWO 2 → 3");
        assertThat(session.redoLabel().get()).isEqualTo("Coldharbour: PCSO 1 → 3");
        session.redo();
        runWrites();
        assertThat(session.evaluation().get().posts(1, coldharbour)).isEqualTo(3);
    }

    @Test
    void quickEditsAreKeptInOrder() {
        for (int i = 0; i < 20; i++) {
            add(0, 1);
        }
        assertThat(writes).hasSize(20);
        assertThat(session.evaluation().get().posts(0, coldharbour)).isEqualTo(22);
        runWrites();
        assertThat(file.plan().working().allocation().posts(0, coldharbour)).isEqualTo(22);
        assertThat(session.problems()).isEmpty();
    }

    @Test
    void anEditThatRacesAnUndoIsRefusedAndTheFileWins() {
        add(0, 1);
        runWrites();
        session.undo();
        add(0, 1);
        runWrites();
        assertThat(session.evaluation().get().posts(0, coldharbour))
                .isEqualTo(file.plan().working().allocation().posts(0, coldharbour));
        assertThat(session.problems()).singleElement().asString().contains("not kept", "make it again");
    }

    @Test
    void theBaselineCannotBeEdited() {
        session.chooseScenario(session.plan().get().baseline());
        add(0, 1);
        assertThat(writes).isEmpty();
        assertThat(session.problems()).singleElement().asString().contains("baseline");
    }

    @Test
    void aSecondSessionReadsOnlyAndSaysWhy() {
        PlanFile second = Objects.requireNonNull(
                PlanFile.open(path, "Ben", CLOCK.instant()).value());
        PlanSession reader = session(second);
        assertThat(reader.isReadOnly()).isTrue();
        assertThat(reader.saveState().get().message()).contains("already open in this program");
        reader.edit(Edits.addPosts(
                reader.plan().get(), data.wards(), reader.scenario(), new int[] {coldharbour}, 0, 1, null));
        assertThat(reader.evaluation().get().posts(0, coldharbour)).isEqualTo(2);
        assertThat(reader.problems()).isNotEmpty();
        second.close();
    }

    @Test
    void needIsMadeAnewOnlyWhenItsInputsChange() {
        var need = session.evaluation().get().need();
        add(0, 1);
        assertThat(session.evaluation().get().need()).isSameAs(need);
        var months = session.scenario().assumptions().find("window.months").orElseThrow();
        session.edit(Edits.assume(session.scenario(), months, 24, "Ada"));
        assertThat(session.evaluation().get().need()).isNotSameAs(need);
        assertThat(session.evaluation().get().need().window().months()).isEqualTo(24);
        runWrites();
        assertThat(session.problems()).isEmpty();
    }

    @Test
    void aWindowOutsideTheDataIsToldAndTheLastNeedStays() {
        var need = session.evaluation().get().need();
        var months = session.scenario().assumptions().find("window.months").orElseThrow();
        session.edit(Edits.assume(session.scenario(), months, 99, "Ada"));
        assertThat(session.problems()).singleElement().asString().contains("window of 99 months");
        assertThat(session.evaluation().get().need()).isSameAs(need);
    }

    @Test
    void aHandChangeAgainstTheRecommendedPlanIsNotedAndUndoneInOneStep() {
        var s = session.scenario();
        session.edit(RuleEdits.take(
                session.plan().get(),
                s,
                new Recommendation(
                        s.rulebook().aim(),
                        s.budget().total(),
                        2,
                        1,
                        CLOCK.instant().toString(),
                        s.allocation()),
                true));
        add(0, 1);
        assertThat(session.scenario().advice().overrides())
                .containsExactly(new PostOverride(
                        "E05000420", "DWO", 2, 3, "", "Ada", CLOCK.instant().toString()));
        runWrites();
        assertThat(session.undoLabel().get()).isEqualTo("Coldharbour: DWO 2 → 3");
        assertThat(session.problems()).isEmpty();
        session.undo();
        runWrites();
        assertThat(session.scenario().advice().overrides()).isEmpty();
        assertThat(session.scenario().allocation()).isEqualTo(s.allocation());
        assertThat(session.scenario().advice().recommendation()).isNotNull();
    }

    @Test
    void aRuleChangesTheQuestionButNoNeed() {
        var need = session.evaluation().get().need();
        Rule mix = session.scenario().rulebook().find("mix").orElseThrow();
        session.preview(RuleEdits.switched(session.scenario(), mix, true, "mix"));
        assertThat(session.evaluation().get().need()).isSameAs(need);
        assertThat(session.question().rules()).contains(mix.switched(true));
        session.endPreview();
        assertThat(session.question().rules()).contains(mix);
        session.edit(RuleEdits.switched(session.scenario(), mix, true, "mix"));
        assertThat(session.evaluation().get().need()).isSameAs(need);
        assertThat(session.question().rules()).contains(mix.switched(true));
        assertThat(session.question().budget())
                .isEqualTo(session.scenario().budget().total());
    }
}
