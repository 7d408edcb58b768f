package org.wardplan.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.ComparedChoice.Chosen;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Scope;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Edits;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.storage.PlanFile;

/** Which scenarios stand side by side, and what that comes to, without a window. */
class CompareModelTest {
    @TempDir
    static Path folder;

    private final List<Runnable> later = new ArrayList<>();
    private PlanSession session;
    private CompareModel model;

    @BeforeEach
    void open() throws Exception {
        session = Compared.open(
                Files.createTempDirectory(folder, "p"),
                new TaskRunner(later::add, Runnable::run),
                Runnable::run,
                Runnable::run);
        later.clear();
        model = new CompareModel(session);
        model.setActive(true);
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    private List<String> ids() {
        return model.choice().scenarios().stream().map(Chosen::id).toList();
    }

    private Comparison now() {
        model.refresh();
        return model.comparison().get();
    }

    private static Chosen own(String id) {
        return new Chosen(null, id);
    }

    @Test
    void opensWithTheBaselineTheScenarioAtWorkAndOneMore() {
        assertThat(ids()).containsExactly("floor-2017", "moved", "pcso");
        assertThat(model.options())
                .extracting(CompareModel.Option::label)
                .containsExactly(
                        "End-2017 floor (baseline)", "Harm-optimised, same budget", "+500 PCSOs", "Growth of 2017/18");
        assertThat(now().scenarios().get(1).evaluation().need())
                .as("one need for all whose assumptions are alike")
                .isSameAs(now().scenarios().get(0).evaluation().need());
    }

    @Test
    void choosingAnotherThatIsThereChangesPlaces() {
        model.choose(0, own("pcso"));
        assertThat(ids()).containsExactly("pcso", "moved", "floor-2017");
        model.add(own("growth-2017"));
        model.add(own("growth-2017"));
        assertThat(ids()).hasSize(4);
        model.showPair(1, 3);
        assertThat(now().pairs()).hasSize(6);
        assertThat(model.pair().sentence()).startsWith("D has ");
        model.remove(3);
        assertThat(model.pair().to()).isEqualTo(1);
        model.remove(0);
        model.remove(0);
        assertThat(now()).isNull();
        assertThat(model.pair()).isNull();
    }

    @Test
    void theChoiceIsOfTheScreenAndNotOfThePlan() {
        Plan before = session.plan().get();
        model.choose(2, own("growth-2017"));
        model.byUnit(true);
        assertThat(session.plan().get()).isSameAs(before);
        CompareModel again = new CompareModel(session);
        assertThat(again.choice().scenarios())
                .extracting(Chosen::id)
                .containsExactly("floor-2017", "moved", "growth-2017");
        assertThat(again.choice().byUnit()).isTrue();
    }

    @Test
    void followsEditsAndCountsAgainOnlyWhatChanged() {
        Comparison before = now();
        int stale = model.stale().get();
        session.edit(Edits.setPosts(session.plan().get(), session.data().wards(), session.scenario(), 100, 0, 9, null));
        assertThat(model.stale().get()).isGreaterThan(stale);
        Comparison after = now();
        assertThat(after.scenarios().get(0)).isSameAs(before.scenarios().get(0));
        int change = session.evaluation().get().posts(100)
                - before.scenarios().get(1).evaluation().posts(100);
        assertThat(after.scenarios().get(1).figures().totalPosts())
                .isEqualTo(before.scenarios().get(1).figures().totalPosts() + change);
        Comparison whole = Comparison.of(
                after.scenarios().stream().map(s -> s.evaluation()).toList(),
                session.data().wards());
        for (int b = 0; b < 32; b++) {
            assertThat(after.boroughs().get(b).figures().get(1).posts())
                    .isEqualTo(whole.boroughs().get(b).figures().get(1).posts());
        }
        session.undo();
        assertThat(now().scenarios().get(1).figures().totalPosts())
                .isEqualTo(before.scenarios().get(1).figures().totalPosts());
    }

    @Test
    void isNarrowedToTheScope() {
        session.view()
                .scope()
                .set(new Scope.OneBorough(session.data().wards().boroughs().get(0)));
        Comparison narrow = now();
        assertThat(narrow.boroughs()).hasSize(1);
        assertThat(narrow.scenarios().get(0).figures().wards()).isEqualTo(narrow.scope().length);
    }

    @Test
    void worksOnAScenarioOfThisPlanOnly() throws Exception {
        assertThat(model.canWorkOn(1)).as("it is worked on already").isFalse();
        assertThat(model.canWorkOn(2)).isTrue();
        model.workOn(2);
        assertThat(session.scenarioId().get()).isEqualTo("pcso");
        model.open(kept(Sessions.plan(Sessions.wards2014(), "flat-cut")), -1);
        later.forEach(Runnable::run);
        assertThat(ids()).containsExactly("floor-2017", "moved", "pcso", "flat-cut");
        assertThat(model.canWorkOn(3)).isFalse();
        assertThat(now().scenarios().get(3).name()).isEqualTo("Flat cut of 10 %");
        assertThat(model.options()).extracting(CompareModel.Option::label).contains("Flat cut of 10 %, 2019/20 draft");
    }

    @Test
    void anotherWardSetAndAFileThatIsNoPlanAreRefused() throws Exception {
        model.open(kept(Sessions.plan(Sessions.wards2022(), "end-2017")), 1);
        later.forEach(Runnable::run);
        assertThat(model.refusal().get()).contains("london-2022 (679 wards)");
        assertThat(ids()).containsExactly("floor-2017", "moved", "pcso");
        model.dismissRefusal();
        assertThat(model.refusal().get()).isEmpty();
        later.clear();
        Path text = Files.writeString(folder.resolve("no.wardplan"), "not a plan");
        model.open(text, 1);
        later.forEach(Runnable::run);
        assertThat(model.refusal().get()).contains("no.wardplan");
    }

    private Path kept(Plan plan) throws Exception {
        Path file = Files.createTempDirectory(folder, "other").resolve("other.wardplan");
        PlanFile.create(file, plan, "A. Planner", Instant.parse("2019-04-01T09:00:00Z"))
                .orThrow()
                .close();
        return file;
    }
}
