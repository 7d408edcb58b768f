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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Rulebook;

/** Aim, rules, recommendation and overrides, in the file and back. */
class PlanFileRulesTest {
    private static final Rule SHARE = new Rule.AreaLimit(
            "borough-share", true, new Area(Area.Kind.BOROUGH, "E09000022"), Rule.Measure.SHARE, "", 0.03, null);
    private static final PostOverride CHANGED =
            new PostOverride("E05000002", "DWO", 3, 5, "", "Ben", "2026-03-03T09:31:00Z");
    private static final PostOverride OTHER =
            new PostOverride("E05000001", "PCSO", 1, 0, "closed \"road\"", "Ben", "2026-03-04T00:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("p.wardplan");
    }

    private static List<PlanEdit> edits() {
        Rulebook rules = Plans.small().scenario("work").rulebook();
        Rule floor = rules.rules().get(1);
        Aim even = new Aim(Objective.GAPS, 1 / 3.0, 0.75);
        Recommendation later = new Recommendation(
                even,
                Money.pounds(130_000_000),
                1 / 7.0,
                0,
                "2026-04-01T00:00:00Z",
                Allocation.even(List.of(3, 1, 0, 0), 3));
        Advice second = new Advice(later, List.of(CHANGED));
        return List.of(
                new PlanEdit.SetAim("work", Aim.CLOSE_THE_GAPS, even, "even"),
                new PlanEdit.SetRule("work", 1, floor, floor.switched(false), "off"),
                new PlanEdit.SetRule("work", 0, null, SHARE, "first in the list"),
                new PlanEdit.SetRule("work", 13, null, new Rule.Supervision("s2", true, "SC", 1), "last in the list"),
                new PlanEdit.SetRule("work", 0, SHARE, SHARE.switched(false), "off"),
                new PlanEdit.SetAdvice("work", Advice.NONE, Plans.ADVICE.withOverrides(List.of()), "taken", null),
                new PlanEdit.SetOverrides("work", List.of(), List.of(Plans.OVERRIDE), "by hand", "why"),
                new PlanEdit.SetOverrides("work", List.of(Plans.OVERRIDE), List.of(CHANGED, OTHER), "again", null),
                new PlanEdit.SetOverrides("work", List.of(OTHER), List.of(), "back", null),
                new PlanEdit.SetAdvice("work", Plans.ADVICE.withOverrides(List.of(CHANGED)), second, "taken anew", "r"),
                new PlanEdit.SetRule("work", 0, SHARE.switched(false), null, "removed"),
                new PlanEdit.SetAdvice("work", second, Advice.NONE, "forgotten", null));
    }

    @Test
    void everyEditOfRulesIsStoredTakenBackAndBroughtBack() throws SQLException {
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
            assertThat(plan.history()).extracting(JournalEntry::label).contains("first in the list", "by hand");
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
    void aPlanIsMadeWithItsRulesAndAdvice() throws SQLException {
        Plan plan = Plans.small();
        plan = plan.withScenario(plan.scenario("work")
                .withAdvice(Plans.ADVICE)
                .withRulebook(new Rulebook(
                        Aim.of(Objective.LEAST_CHANGE).withCoverage(0.8),
                        List.of(new Rule.WholePosts("w"), new Rule.Floor("f", true, Map.of("DWO", 4)), SHARE))));

        PlanFile.create(file, plan, ANNA, AT).orThrow().close();

        assertThat(stored()).isEqualTo(plan);
        try (Connection c = Database.connect(file, Database.Access.READ)) {
            assertThat(Database.number(
                            c, "SELECT figures ->> '$.posts.DWO' FROM rule WHERE scenario = 'work' AND type = 'Floor'"))
                    .isEqualTo(4);
            assertThat(Database.number(c, "SELECT sum(posts) FROM recommended_posts WHERE role = 'PCSO'"))
                    .isEqualTo(6);
        }
    }

    @Test
    void editsThatDoNotStartFromThePresentStateAreRefused() throws SQLException {
        try (PlanFile plan = PlanFile.create(file, Plans.small(), ANNA, AT).orThrow()) {
            for (PlanEdit stale : List.of(
                    new PlanEdit.SetAim("work", Aim.of(Objective.SHORT), Aim.of(Objective.HARM), "stale"),
                    new PlanEdit.SetRule("work", 1, new Rule.Locks("locks", true), null, "stale"),
                    new PlanEdit.SetRule("work", 99, null, SHARE, "nowhere"),
                    new PlanEdit.SetRule("work", 0, null, new Rule.Locks("locks", true), "id taken"),
                    new PlanEdit.SetAdvice("work", Plans.ADVICE, Advice.NONE, "stale", null),
                    new PlanEdit.SetOverrides("work", List.of(OTHER), List.of(), "stale", null),
                    new PlanEdit.SetOverrides("work", List.of(), List.of(CHANGED, Plans.OVERRIDE), "twice", null))) {
                assertThatThrownBy(() -> plan.append(stale, ANNA, AT))
                        .as(stale.label())
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(stored()).isEqualTo(Plans.small());
        }
    }

    @Test
    void aRuleThatTheProgramDoesNotKnowIsToldByItsName() throws SQLException {
        PlanFile.create(file, Plans.small(), ANNA, AT).orThrow().close();
        try (Connection c = Database.connect(file, Database.Access.WRITE)) {
            Database.execute(c, "UPDATE rule SET type = 'Lottery' WHERE id = 'mix'");
        }
        assertThat(PlanFile.open(file, ANNA, AT).problems()).singleElement().satisfies(p -> assertThat(p.message())
                .contains("\"mix\"", "Lottery"));
    }

    @Test
    void setsOfRulesAreStoredInOrder() {
        assertThat(PlanJson.writeFigures(new Rule.Neighbours("n", true, 0.1, Set.of("E05000003", "E05000001"))))
                .isEqualTo("{\"most\":0.1,\"exempt\":[\"E05000001\",\"E05000003\"]}");
    }

    /** As another program would see it. */
    private Plan stored() throws SQLException {
        try (Connection c = Database.connect(file, Database.Access.READ)) {
            return PlanTables.read(c);
        }
    }
}
