package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.Decision;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.report.paper.AreaPaper;
import org.wardplan.report.paper.PaperSection;
import org.wardplan.storage.PlanFile;

/** What papers say of changes since the baseline, and that reasons come from the journal. */
class ChangesPaperTest {
    private static final Instant AT = Instant.parse("2019-04-20T14:06:30Z");
    private static final String THURLOW_PARK = "E05000434";

    @TempDir
    Path folder;

    /** As placed, with one decision of a ward that has no note, and one of no ward. */
    private static ExportInput decided() {
        ExportInput in = Inputs.placed();
        Plan plan = in.plan();
        Scenario s = plan.baselineScenario();
        Evaluation baseline = Evaluation.of(in.evaluation().need(), s, plan.roles(), s.allocation());
        Decision ward =
                new Decision(2, AT, "A. Smith", "Thurlow Park: DWO 2 → 3", "Café quarter opens", Set.of(THURLOW_PARK));
        Decision money = new Decision(3, AT, "B. Élan", "Budget: £120m → £140m", "Settlement of 2019", Set.of());
        return new ExportInput(
                plan,
                in.scenario(),
                in.evaluation(),
                in.data(),
                in.profile(),
                in.ranks(),
                in.scope(),
                in.date(),
                in.author(),
                in.dress(),
                baseline,
                List.of(ward, money),
                in.version());
    }

    private static String text(ExportInput in) {
        String page = new AreaPaper(in, EnumSet.of(PaperSection.CHANGES)).html();
        return page.substring(page.indexOf("<h2 id=\"changes\""))
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    @Test
    void tellsFiguresBeforeAndNowAndTheReasonForEachWard() {
        ExportInput in = Inputs.lambeth(decided());
        Summary now = in.evaluation().summary(in.scope().wards());
        Evaluation then = in.baseline();
        assertThat(then).isNotNull();
        Summary was = then.summary(in.scope().wards());
        assertThat(text(in))
                .contains("The baseline is " + in.plan().baselineScenario().name())
                .contains(
                        "Posts",
                        was.cost().inPounds(),
                        "+" + now.cost().minus(was.cost()).inPounds())
                .contains(Words.percent(was.coverage(), 1), Words.percent(now.coverage(), 1))
                .contains("Coldharbour 2 to 4")
                .contains("One DWO moved from Streatham Wells")
                .contains("Café quarter opens (A. Smith, 20 April 2019)")
                .contains("no reason given")
                .contains("Budget: £120m to £140m. Settlement of 2019 (B. Élan, 20 April 2019)");
    }

    @Test
    void londonTellsItByBoroughAndNamesTheLargest() {
        assertThat(text(decided())).contains("Wards changed", "The 10 wards with the largest changes", "West End");
    }

    @Test
    void theBaselineItselfHasNotChanged() {
        ExportInput in = Inputs.preset("growth-2017");
        ExportInput same = Inputs.with(in.plan(), in.plan().baselineScenario());
        assertThat(text(same)).contains("This scenario is the plan's baseline, so nothing changed.");
    }

    @Test
    void decisionsAreTheEditsInForceThatHaveAReason() {
        Plan plan = Inputs.preset("growth-2017").plan();
        String scenario = plan.working().id();
        try (PlanFile file =
                PlanFile.create(folder.resolve("p.wardplan"), plan, "A", AT).orThrow()) {
            file.append(posts(scenario, Inputs.COLDHARBOUR, "Pilot"), "A", AT);
            file.append(posts(scenario, THURLOW_PARK, null), "A", AT);
            file.append(posts(scenario, "E05000421", "A mistake"), "A", AT);
            file.undo("A", AT);
            assertThat(Decisions.of(file, scenario)).singleElement().satisfies(d -> {
                assertThat(d.reason()).isEqualTo("Pilot");
                assertThat(d.wards()).containsExactly(Inputs.COLDHARBOUR);
            });
            assertThat(Decisions.of(file, "another")).isEmpty();
        }
    }

    private static PlanEdit posts(String scenario, String ward, @Nullable String reason) {
        return new PlanEdit.SetPosts(
                scenario, List.of(new PostChange(ward, "DWO", 2, 3)), ward + ": DWO 2 → 3", reason);
    }
}
