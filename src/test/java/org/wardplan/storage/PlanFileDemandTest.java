package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumption.Status;
import org.wardplan.model.plan.Assumption.Unit;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.TargetMethod;

/** Own profiles, local priorities, indicators and the way targets are found, in the file and back. */
class PlanFileDemandTest {
    private static final PriorityProfile HEAVIER =
            new PriorityProfile("own", "Ours", "", Map.of("arson", 7.25, "homicide", 1e6));
    private static final LocalPriorities EARLIER = new LocalPriorities("E09000012", 2016, "", Map.of(), "");
    private static final LocalPriorities AGREED_ANEW =
            new LocalPriorities("E09000012", 2017, "", Map.of("shoplifting", 0.0, "arson", 100.0), "anew");
    private static final WardIndicator FEWER_PUBS =
            new WardIndicator("pubs", "Pubs", "a list", Map.of("E05000002", 1.5), false);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("p.wardplan");
    }

    private static Assumption share(String id) {
        return new Assumption("alpha." + id, "Share of " + id, 0, Unit.SHARE, Status.USER, "Anna");
    }

    private static List<PlanEdit> edits() {
        return List.of(
                new PlanEdit.SetMethod("work", TargetMethod.SHARE, TargetMethod.WORKLOAD, "by hours"),
                new PlanEdit.SetOwnProfile("work", null, Plans.OWN, "made"),
                new PlanEdit.SetProfile("work", "harm", "own", "used"),
                new PlanEdit.SetOwnProfile("work", Plans.OWN, HEAVIER, "changed"),
                new PlanEdit.SetLocalPriorities("work", null, EARLIER, "2016", null),
                new PlanEdit.SetLocalPriorities("work", null, Plans.LOCAL, "2017", "ward panels"),
                new PlanEdit.SetLocalYear("work", 0, 2017, "in force"),
                new PlanEdit.SetLocalPriorities("work", Plans.LOCAL, AGREED_ANEW, "2017 anew", null),
                new PlanEdit.SetLocalPriorities("work", EARLIER, null, "2016 removed", null),
                new PlanEdit.SetIndicator("work", null, Plans.PUBS, "in"),
                new PlanEdit.SetAssumption("work", null, share("pubs"), "in"),
                new PlanEdit.SetAssumption("work", null, share("bars"), "in"),
                new PlanEdit.SetIndicator("work", Plans.PUBS, FEWER_PUBS, "replaced"),
                new PlanEdit.Several(
                        List.of(
                                new PlanEdit.SetIndicator("work", FEWER_PUBS, null, "out"),
                                new PlanEdit.SetAssumption("work", share("bars"), null, "out")),
                        "out",
                        null),
                new PlanEdit.SetAssumption("work", share("pubs"), null, "out"),
                new PlanEdit.SetProfile("work", "own", "harm", "other used"),
                new PlanEdit.SetOwnProfile("work", HEAVIER, null, "removed"),
                new PlanEdit.SetMethod("work", TargetMethod.WORKLOAD, TargetMethod.SHARE, "by share"));
    }

    @Test
    void everyEditOfDemandIsStoredTakenBackAndBroughtBack() throws SQLException {
        List<Plan> states = new ArrayList<>(List.of(Plans.small()));
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            for (PlanEdit edit : edits()) {
                plan.append(edit, ANNA, AT);
                states.add(states.get(states.size() - 1).apply(edit));
                assertThat(stored()).isEqualTo(states.get(states.size() - 1));
            }
        }
        int last = states.size() - 1;
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(plan.plan()).isEqualTo(states.get(last));
            for (int k = last - 1; k >= 0; k--) {
                plan.undo(ANNA, AT);
                assertThat(stored()).isEqualTo(states.get(k));
            }
        }
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            for (int k = 1; k <= last; k++) {
                plan.redo(ANNA, AT);
                assertThat(stored()).isEqualTo(states.get(k));
            }
            assertThat(plan.verifyJournal()).isEmpty();
        }
    }

    @Test
    void aPlanIsMadeWithItsDemand() throws SQLException {
        DemandModel demand = new DemandModel(
                TargetMethod.WORKLOAD,
                List.of(Plans.OWN, new PriorityProfile("empty", "", "", Map.of())),
                List.of(EARLIER, Plans.LOCAL),
                2017,
                List.of(Plans.PUBS));
        Plan plan = Plans.small();
        plan = plan.withScenario(plan.scenario("work").withDemand(demand));

        PlanFile.create(file, plan, ANNA, AT).orThrow().close();

        assertThat(stored()).isEqualTo(plan);
        try (Connection c = Database.connect(file, Database.Access.READ)) {
            assertThat(Database.number(
                            c,
                            "SELECT count(*) FROM indicator_value v JOIN ward w ON w.code = v.ward WHERE v.value >= 0"))
                    .isEqualTo(2);
            assertThat(Database.number(
                            c, "SELECT weight * 10 FROM own_weight WHERE profile = 'own' AND category = 'arson'"))
                    .isEqualTo(5);
        }
    }

    @Test
    void anEditThatDoesNotStartFromThePresentProfileIsRefused() throws SQLException {
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            PlanEdit stale = new PlanEdit.SetOwnProfile("work", Plans.OWN, HEAVIER, "stale");
            assertThatThrownBy(() -> plan.append(stale, ANNA, AT)).hasMessageContaining("could not be undone");
            assertThat(stored()).isEqualTo(Plans.small());
        }
    }

    /** As another program would see it. */
    private Plan stored() throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.READ)) {
            return PlanTables.read(c);
        }
    }
}
