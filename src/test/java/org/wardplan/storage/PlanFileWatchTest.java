package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.WatchList;

/** The hot-spot study and the wards pinned, in the file and back. */
class PlanFileWatchTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("p.wardplan");
    }

    private static PlanEdit from(WatchList now, WatchList then, String label) {
        return new PlanEdit.SetWatch("work", now, then, label);
    }

    @Test
    void everyEditOfTheWatchListIsStoredTakenBackAndBroughtBack() throws SQLException {
        WatchList first = WatchList.STANDARD.withPinned(List.of("E05000002"));
        WatchList two = first.withPinned(List.of("E05000002", "E05000003"));
        WatchList other = two.withStudy(two.study().withSeries("harm").withRate(true));
        List<PlanEdit> edits = List.of(
                from(WatchList.STANDARD, first, "pin"),
                from(first, two, "pin another"),
                from(two, other, "study"),
                from(other, Plans.WATCH, "all else"),
                from(Plans.WATCH, Plans.WATCH.withPinned(List.of()), "none pinned"),
                from(Plans.WATCH.withPinned(List.of()), WatchList.STANDARD, "as at first"));
        List<Plan> states = new ArrayList<>(List.of(Plans.small()));
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            for (PlanEdit edit : edits) {
                plan.append(edit, ANNA, AT);
                states.add(states.get(states.size() - 1).apply(edit));
                assertThat(stored()).isEqualTo(states.get(states.size() - 1));
            }
        }
        int last = states.size() - 1;
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
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
    void aPlanIsMadeWithItsWatchList() throws SQLException {
        Plan plan = Plans.small();
        plan = plan.withScenario(plan.scenario("work").withWatch(Plans.WATCH));
        PlanFile.create(file, plan, ANNA, AT).orThrow().close();
        assertThat(stored()).isEqualTo(plan);
    }

    @Test
    void aSeriesThatTheDataDoNotHaveIsKept() throws SQLException {
        PlanFile.create(file, Plans.small(), ANNA, AT).orThrow().close();
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "UPDATE hot_spot_study SET series = 'witchcraft' WHERE scenario = 'work'");
        }
        try (PlanFile plan = PlanFile.open(file, ANNA, AT).orThrow()) {
            assertThat(plan.plan().scenario("work").watch().study())
                    .isEqualTo(HotSpotStudy.STANDARD.withSeries("witchcraft"));
            plan.append(Plans.oneMore(plan.plan()), ANNA, AT);
            assertThat(plan.plan().scenario("work").watch().study().series()).isEqualTo("witchcraft");
        }
    }

    @Test
    void aStudyThatMakesNoSenseIsToldByWhatIsWrong() throws SQLException {
        PlanFile.create(file, Plans.small(), ANNA, AT).orThrow().close();
        for (List<String> wrong : List.of(
                List.of("nearness = 'bishop'", "bishop"),
                List.of("nearness = 'queen', first_month = 'May', months = 3", "May"),
                List.of("first_month = '', months = 0, permutations = 5", "5 permutations"),
                List.of("permutations = 99, statistic = 'GUESS'", "GUESS"))) {
            try (Connection c = Database.connect(file, Database.Access.WRITE)) {
                Database.execute(c, "UPDATE hot_spot_study SET " + wrong.get(0));
            }
            assertThat(PlanFile.open(file, ANNA, AT).problems()).singleElement().satisfies(p -> assertThat(p.message())
                    .contains("damaged", wrong.get(1)));
        }
    }

    /** As another program would see it. */
    private Plan stored() throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.READ)) {
            return PlanTables.read(c);
        }
    }
}
