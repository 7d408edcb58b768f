package org.wardplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.scenario.ScenarioEdits;

/** How an open plan follows its scenarios. */
class SessionScenariosTest {
    @TempDir
    Path folder;

    private PlanSession session;
    private final List<String> seen = new ArrayList<>();

    @BeforeEach
    void open() {
        session = Sessions.open(Sessions.wards2014(), folder);
        // As views do: whatever changes, they ask which scenario is shown.
        session.scenarioId()
                .addListener((o, was, now) -> seen.add(session.scenario().name()));
        session.plan().addListener((o, was, now) -> seen.add(session.scenario().name()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void edit(WithProblems<PlanEdit> edit) {
        session.edit(edit.orThrow());
        assertThat(session.problems()).isEmpty();
    }

    private Scenario duplicate(String name) {
        edit(ScenarioEdits.duplicate(session.plan().get(), session.scenario(), name, Set.of()));
        Scenario made = session.plan().get().scenarios().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        session.chooseScenario(made.id());
        return made;
    }

    private PlanEdit onePostMore() {
        return Edits.addPosts(
                session.plan().get(), session.view().wards(), session.scenario(), new int[] {0}, 0, 1, null);
    }

    @Test
    void undoingAScenarioLeadsBackToTheOneThatItWasMadeFrom() {
        duplicate("B");
        Scenario c = duplicate("C");
        assertThat(session.scenario()).isEqualTo(c);
        session.undo();
        assertThat(session.scenario().name()).isEqualTo("B");
        assertThat(session.evaluation().get().scenario()).isEqualTo(session.scenario());
        session.redo();
        assertThat(session.plan().get().findScenario(c.id())).isPresent();
        assertThat(session.scenario().name()).isEqualTo("B");
        assertThat(seen).contains("B", "C");
    }

    @Test
    void aRemovedScenarioIsShownNoMore() {
        String first = session.scenario().name();
        Scenario b = duplicate("B");
        edit(ScenarioEdits.remove(session.plan().get(), b));
        assertThat(session.scenario().name()).isEqualTo(first);
        assertThat(session.scenarioId().get()).isEqualTo(session.scenario().id());
        session.undo();
        assertThat(session.plan().get().scenario(b.id())).isEqualTo(b);
    }

    @Test
    void lockedAndArchivedScenariosAreNotEditedAndSaySo() {
        Scenario b = duplicate("B");
        assertThat(session.whyNot()).isEmpty();
        edit(ScenarioEdits.lock(session.plan().get(), b));
        assertThat(session.whyNot())
                .isEqualTo("\"B\" is locked and can't be edited: choose another scenario at the top.");
        session.edit(onePostMore());
        assertThat(session.problems()).singleElement().asString().contains("\"B\" is locked");
        assertThat(session.scenario().allocation()).isEqualTo(b.allocation());
        session.problems().clear();
        session.undo();
        edit(ScenarioEdits.archive(session.plan().get(), session.scenario()));
        assertThat(session.check(onePostMore())).singleElement().asString().contains("\"B\" is archived");
        session.undo();
        session.edit(onePostMore());
        assertThat(session.problems()).isEmpty();
    }

    @Test
    void anotherBaselineIsWhatChangesAreCountedAgainst() {
        Scenario b = duplicate("B");
        session.edit(onePostMore());
        String first = session.plan().get().scenarios().get(0).id();
        assertThat(session.evaluation().get().london().change()).isEqualTo(1);
        edit(ScenarioEdits.makeBaseline(session.plan().get(), session.scenario()));
        assertThat(session.evaluation().get().london().change()).isZero();
        assertThat(session.whyNot()).contains("is the baseline");
        session.chooseScenario(first);
        assertThat(session.evaluation().get().london().change()).isEqualTo(-1);
        session.undo();
        assertThat(session.evaluation().get().london().change()).isZero();
        assertThat(session.plan().get().scenario(b.id()).isOpen()).isTrue();
    }
}
