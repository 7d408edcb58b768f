package org.wardplan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardplan.storage.Plans.ANNA;
import static org.wardplan.storage.Plans.AT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit.DescribeScenario;
import org.wardplan.model.plan.ScenarioEdit.PlaceScenario;
import org.wardplan.model.plan.ScenarioEdit.ScenarioStanding;
import org.wardplan.model.plan.ScenarioEdit.ScenarioTitle;
import org.wardplan.model.plan.ScenarioEdit.SetBaseline;
import org.wardplan.model.plan.ScenarioEdit.SetRange;
import org.wardplan.model.plan.ScenarioEdit.SetStanding;
import org.wardplan.model.plan.ScenarioEdit.SetSubmission;
import org.wardplan.model.plan.Submission;
import org.wardplan.model.plan.ValueRange;

/** Whole scenarios, how they run over time, and what stands beside them, in the file and back. */
class PlanFileScenariosTest {
    private static final Extract EXTRACT = new Extract(
            "plan-0",
            "London “2018”",
            "E09000012",
            "Hackney",
            "work",
            List.of("E05000003", "E05000001"),
            17,
            "cd".repeat(32),
            "2026-03-01T00:00:00Z",
            "Anna",
            Money.pounds(2_000_000));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("p.wardplan");
    }

    private static List<PlanEdit> edits() {
        Scenario work = Plans.small().scenario("work");
        Phasing fewer = Plans.PHASING
                .withSteps(Plans.PHASING.steps().subList(1, 2))
                .withAwards(List.of())
                .withFunding(List.of(
                        new Phasing.FundingPeriod("core", YearMonth.of(2018, 1), 3),
                        Plans.PHASING.funding().get(0)))
                .withPromises(Plans.PHASING.promises().subList(1, 2));
        Scenario copy = work.withId("copy")
                .withName("A “copy”")
                .withPhasing(fewer)
                .withWatch(Plans.WATCH)
                .withAdvice(Plans.ADVICE);
        Scenario changed = copy.withAllocation(copy.allocation()).withStanding(true, true);
        Submission agreed = new Submission("E09000012", Submission.State.AGREED, "Anna", "2026-03-05T00:00:00Z", "");
        Submission other = new Submission("E09000001", Submission.State.DRAFT, "C", "2026-03-05T00:00:00Z", "");
        PaperTemplate bare = new PaperTemplate("b", List.of(), "", "", null);
        ValueRange range = new ValueRange(0.05, 1 / 3.0);
        return List.of(
                Plans.phasing(Phasing.STANDARD, Plans.PHASING),
                Plans.phasing(Plans.PHASING, fewer),
                Plans.phasing(fewer, Phasing.STANDARD.withPromises(List.of())),
                Plans.phasing(Phasing.STANDARD.withPromises(List.of()), Phasing.STANDARD),
                new SetRange("work", "DWO.vacancy", null, range, "range"),
                new SetRange("work", "DWO.vacancy", range, new ValueRange(0, 0), "range"),
                new SetRange("work", "DWO.vacancy", new ValueRange(0, 0), null, "range"),
                new PlaceScenario(1, null, copy, "in between", "why"),
                Plans.dwo("E05000001", 2, 3),
                new DescribeScenario(
                        "copy",
                        new ScenarioTitle(copy.name(), copy.description()),
                        new ScenarioTitle("x", "y"),
                        "named"),
                new DescribeScenario(
                        "copy",
                        new ScenarioTitle("x", "y"),
                        new ScenarioTitle(copy.name(), copy.description()),
                        "named back"),
                new SetStanding(
                        "copy", new ScenarioStanding(false, false), new ScenarioStanding(true, true), "put away"),
                new PlaceScenario(1, changed, copy, "as it was", null),
                new SetBaseline("base", "copy", "baseline"),
                new PlaceScenario(0, Plans.small().scenario("base"), null, "removed", null),
                new PlanEdit.Several(
                        List.of(
                                new PlaceScenario(0, copy, null, "to the end: away", null),
                                new SetBaseline("copy", "work", "for a moment")),
                        "refused",
                        null),
                new SetSubmission(null, Plans.HANDED_IN, "in", "why"),
                new SetSubmission(null, other, "another", null),
                new SetSubmission(Plans.HANDED_IN, agreed, "agreed", null),
                new SetSubmission(other, null, "taken back", null),
                new PlanEdit.SetTemplate(null, Plans.TEMPLATE, "made"),
                new PlanEdit.SetTemplate(null, bare, "another"),
                new PlanEdit.SetTemplate(Plans.TEMPLATE, new PaperTemplate("c", List.of("a"), "", "", null), "renamed"),
                new PlanEdit.SetTemplate(bare, new PaperTemplate("b", List.of("b", "a"), "m", "n", Plans.LOGO), "all"),
                new PlanEdit.SetTemplate(new PaperTemplate("c", List.of("a"), "", "", null), null, "removed"));
    }

    @Test
    void everyEditOfScenariosIsStoredTakenBackAndBroughtBack() throws SQLException {
        List<Plan> states = new ArrayList<>(List.of(Plans.small()));
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            for (PlanEdit edit : edits()) {
                if (edit.label().equals("refused")) {
                    assertThatThrownBy(() -> plan.append(edit, ANNA, AT)).hasMessageContaining("baseline");
                    continue;
                }
                plan.append(edit, ANNA, AT);
                states.add(states.get(states.size() - 1).apply(edit));
                assertThat(stored()).as(edit.label()).isEqualTo(states.get(states.size() - 1));
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
    void scenariosThatChangePlacesAreStoredInTheirNewOrder() throws SQLException {
        Scenario base = Plans.small().scenario("base");
        PlanEdit swap = new PlanEdit.Several(
                List.of(
                        new SetBaseline("base", "work", "a"),
                        new PlaceScenario(0, base, null, "b", null),
                        new PlaceScenario(1, null, base.withStanding(false, false), "c", null)),
                "swap",
                null);
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            plan.append(swap, ANNA, AT);
            assertThat(plan.plan().scenarios()).extracting(Scenario::id).containsExactly("work", "base");
            assertThat(stored()).isEqualTo(plan.plan());
            plan.undo(ANNA, AT);
            assertThat(stored()).isEqualTo(Plans.small());
        }
    }

    @Test
    void aBoroughsFileKnowsOfWhatItIsAPart() throws SQLException {
        Plan small = Plans.small();
        Plan plan = new Plan(
                small.id(),
                small.name(),
                small.wardSet(),
                small.dataSha256(),
                small.wardCodes(),
                small.roles(),
                small.scenarios(),
                small.baseline(),
                List.of(Plans.HANDED_IN),
                EXTRACT);
        try (PlanFile made = PlanFile.create(file, plan, ANNA, AT).orThrow()) {
            assertThat(stored()).isEqualTo(plan);
            made.append(Plans.dwo("E05000001", 2, 3), ANNA, AT);
            assertThatThrownBy(() -> made.append(Plans.dwo("E05000002", 2, 3), ANNA, AT))
                    .hasMessageContaining("Hackney");
            assertThat(made.verifyJournal()).isEmpty();
            assertThat(stored()).isEqualTo(made.plan());
        }
    }

    @Test
    void tablesThatMakeNoSenseAreToldByWhatIsWrong() throws SQLException {
        PlanFile.create(file, Plans.small(), ANNA, AT).orThrow().close();
        for (List<String> wrong : List.of(
                List.of("UPDATE phasing SET start_month = '2018-02'", "2018-02"),
                List.of("UPDATE phasing SET start_month = 'May'", "May"),
                List.of("UPDATE phasing SET start_month = '2018-01', quarters = 99", "99 quarters"),
                List.of("UPDATE phasing SET quarters = 9, fill_order = 'LUCK'", "LUCK"),
                List.of(
                        "UPDATE phasing SET fill_order = 'NEED'; INSERT INTO value_range VALUES ('work', 'a', 2, 1)",
                        "2.0"),
                List.of("DELETE FROM value_range; DELETE FROM phasing", "base"))) {
            try (Connection c = Database.connect(file, Database.Access.WRITE)) {
                Database.execute(c, wrong.get(0));
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
