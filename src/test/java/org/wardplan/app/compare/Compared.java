package org.wardplan.app.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.storage.PlanFile;

/**
 * A plan of four scenarios on the published wards: the floor of 2017; 500 PCSOs in the wards of the greatest gap; the
 * same money as the floor moved to where the gap is; and the growth of 2017/18 with another strength aimed at.
 */
public final class Compared {
    private static final Instant AT = Instant.parse("2019-04-01T09:00:00Z");

    private Compared() {}

    public static Plan plan() {
        DataSet data = Sessions.wards2014();
        Plan plan = Sessions.plan(data, "growth-2017");
        Scenario floor = plan.baselineScenario();
        Need need = Requirement.need(data, Sessions.profiles(), plan.working()).orThrow();
        List<Integer> byNeed = IntStream.range(0, need.wards())
                .boxed()
                .sorted(Comparator.comparingDouble(w -> -need.target(w)))
                .toList();
        int[][] pcso = floor.allocation().toArray();
        for (int k = 0; k < 500; k++) {
            pcso[1][byNeed.get(k % 250)]++;
        }
        int[][] moved = floor.allocation().toArray();
        for (int k = 0; k < 200; k++) {
            moved[0][byNeed.get(byNeed.size() - 1 - k)]--;
            moved[1][byNeed.get(k % 100)]++;
            if (k < 100) {
                moved[1][byNeed.get(k % 30)]++;
            }
        }
        List<Scenario> all = new ArrayList<>(List.of(
                floor.withStanding(true, false),
                plan.working()
                        .withId("moved")
                        .withName("Harm-optimised, same budget")
                        .withBudget(floor.budget())
                        .withAllocation(Allocation.of(moved)),
                plan.working().withId("pcso").withName("+500 PCSOs").withAllocation(Allocation.of(pcso)),
                plan.working()));
        return plan.withScenarios(all);
    }

    /** A session on it in a folder. */
    public static PlanSession open(Path folder, TaskRunner tasks, Executor writer, Executor ui) {
        PlanFile file = PlanFile.create(folder.resolve("compared.wardplan"), plan(), "A. Planner", AT)
                .orThrow();
        return new PlanSession(
                Sessions.wards2014(),
                Sessions.profiles(),
                file,
                tasks,
                writer,
                ui,
                Clock.fixed(AT, ZoneOffset.UTC),
                "A. Planner");
    }
}
