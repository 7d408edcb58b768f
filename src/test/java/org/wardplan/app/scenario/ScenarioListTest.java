package org.wardplan.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Edits;
import org.wardplan.planning.scenario.Copied;

class ScenarioListTest {
    @TempDir
    Path folder;

    private PlanSession session;
    private ScenarioList list;

    @BeforeEach
    void open() {
        session = Sessions.open(Sessions.wards2014(), folder);
        list = new ScenarioList(session);
    }

    @AfterEach
    void close() {
        list.close();
        session.close();
    }

    private List<String> names() {
        return list.rows().get().stream().map(r -> r.scenario().name()).toList();
    }

    @Test
    void rowsSayWhatAScenarioIsAndWhatItCosts() {
        session.edit(Edits.addPosts(
                session.plan().get(), session.view().wards(), session.scenario(), new int[] {4, 9}, 1, 2, null));
        ScenarioRow row = list.row();
        assertThat(row.shown()).isTrue();
        assertThat(row.badges()).isEmpty();
        assertThat(row.posts()).isEqualTo("1,258 DWOs · 633 PCSOs");
        assertThat(row.cost()).isEqualTo(session.evaluation().get().london().cost());
        assertThat(row.summary()).isEqualTo("2 wards (+4 PCSO) · budget +£27.8m");
        ScenarioRow baseline = list.rows().get().get(1);
        assertThat(baseline.badges()).containsExactly("Baseline");
        assertThat(baseline.summary()).isEqualTo("What others are compared with");
    }

    @Test
    void aCopyIsWorkedOnAndTakesAlongWhatIsThere() {
        String ward = session.plan().get().wardCodes().get(0);
        session.edit(new PlanEdit.SetLocks(session.scenario().id(), List.of(new Lock(ward, "DWO")), true, "locked"));
        assertThat(list.copied()).containsExactly(Copied.LOCKS);
        list.duplicate(Set.of(Copied.LOCKS));
        assertThat(session.scenario().name()).startsWith("Copy of ");
        assertThat(session.scenario().locks()).hasSize(1);
        assertThat(list.row().scenario()).isEqualTo(session.scenario());
        assertThat(list.rename(list.row().id(), "B")).isTrue();
        assertThat(list.describe(list.row().id(), "What if?")).isTrue();
        assertThat(names()).containsExactly("Growth of 2017/18", "B", "End-2017 floor");
        assertThat(list.row().scenario().description()).isEqualTo("What if?");
    }

    @Test
    void whatCannotBeIsToldAndLeavesEverything() {
        list.remove();
        assertThat(list.note().get().wrong()).isTrue();
        assertThat(list.note().get().text()).contains("only scenario in use");
        assertThat(list.rename(list.row().id(), "End-2017 floor")).isFalse();
        assertThat(list.note().get().text()).contains("choose another name");
        assertThat(names()).containsExactly("Growth of 2017/18", "End-2017 floor");
        assertThat(session.undoLabel().get()).isNull();
        list.rename(list.row().id(), "C");
        assertThat(list.note().get().text()).isEmpty();
    }

    @Test
    void aScenarioPutAwayIsWorkedOnNoMore() {
        list.duplicate(Set.of());
        String copy = list.row().id();
        list.switchArchive();
        assertThat(session.scenario().name()).isEqualTo("Growth of 2017/18");
        assertThat(list.row().id()).isEqualTo(copy);
        assertThat(list.row().badges()).containsExactly("Archived");
        list.switchArchive();
        list.switchLock();
        assertThat(list.row().badges()).containsExactly("Locked");
        list.choose();
        assertThat(session.scenario().id()).isEqualTo(copy);
    }

    @Test
    void theSelectionStaysInTheListWhateverGoes() {
        list.duplicate(Set.of());
        list.remove();
        assertThat(list.row().baseline()).isTrue();
        list.undo();
        assertThat(names()).hasSize(3);
        list.select(session.plan().get().scenarios().get(1).id());
        session.undo();
        assertThat(names()).hasSize(2);
        assertThat(list.row().shown()).isTrue();
    }

    @Test
    void afterItIsClosedItFollowsNothing() {
        list.close();
        list.duplicate(Set.of());
        assertThat(names()).hasSize(2);
        assertThat(session.plan().get().scenarios()).hasSize(3);
    }
}
