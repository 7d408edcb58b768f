package org.wardplan.planning.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.app.Sessions;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.plan.ValueRange;

class EditWordsTest {
    private static final DataSet DATA = Sessions.wards2014();

    private final Plan plan = Sessions.plan(DATA, "end-2017");
    private final Scenario s = plan.working();
    private final String id = s.id();
    private final String ward = plan.wardCodes().get(0);
    private final String name =
            DATA.wards().ward(0).name() + ", " + DATA.wards().ward(0).borough().name();
    private final EditWords words = new EditWords(DATA, Sessions.profiles(), plan);

    private List<String> texts(PlanEdit edit) {
        return words.of(edit).stream().map(Told::text).toList();
    }

    @Test
    void postsLocksNotesAndHandChangesAreToldByWard() {
        assertThat(texts(new PlanEdit.SetPosts(
                        id,
                        List.of(new PostChange(ward, "DWO", 2, 3), new PostChange("E05", "PCSO", 1, 0)),
                        "L",
                        null)))
                .containsExactly(name + ": DWO posts 2 → 3", "E05: PCSO posts 1 → 0");
        assertThat(texts(new PlanEdit.SetLocks(id, List.of(new Lock(ward, "DWO")), true, "L")))
                .containsExactly(name + ": DWO posts not locked → locked");
        assertThat(texts(new PlanEdit.SetNote(id, ward, "", "market", "L"))).containsExactly(name + ": Note: market");
        PostOverride was = new PostOverride(ward, "DWO", 3, 2, "", "A", "t");
        PostOverride is = new PostOverride(ward, "DWO", 3, 5, "match day", "A", "t");
        assertThat(texts(new PlanEdit.SetOverrides(id, List.of(was), List.of(is), "L", null)))
                .containsExactly(name + ": DWO posts against the recommended 3 2 → 5 (match day)");
        assertThat(words.of(new PlanEdit.SetOverrides(id, List.of(was), List.of(), "L", null)))
                .singleElement()
                .extracting(Told::after)
                .isEqualTo("no longer");
    }

    @Test
    void assumptionsMoneyAndRulesAreToldWithTheirFigures() {
        Assumption a = s.assumptions().find("DWO.vacancy").orElseThrow();
        assertThat(words.of(new PlanEdit.SetAssumption(id, a, a.withValue(0.25, "Set by Anna"), "L")))
                .contains(new Told(s.name(), "", a.label() + ": source", a.source(), "Set by Anna"))
                .anySatisfy(t -> {
                    assertThat(t.what()).isEqualTo(a.label());
                    assertThat(t.after()).isEqualTo("25%");
                });
        assertThat(texts(new PlanEdit.SetBudget(
                        id,
                        new Budget(List.of(new FundingLine("c", "Core", Money.pounds(1_000_000)))),
                        new Budget(List.of(new FundingLine("c", "Core", Money.pounds(2_000_000)))),
                        "L")))
                .contains("Budget £1,000,000 → £2,000,000");
        Rule floor = s.rulebook().find("floor").orElseThrow();
        assertThat(words.of(new PlanEdit.SetRule(id, 1, floor, floor.switched(!floor.on()), "L")))
                .singleElement()
                .satisfies(t -> assertThat(t.before() + t.after()).isIn("onoff", "offon"));
        assertThat(texts(new PlanEdit.SetMethod(id, TargetMethod.SHARE, TargetMethod.WORKLOAD, "L")))
                .isNotEmpty();
    }

    @Test
    void scenariosAndWhatStandsBesideThemAreTold() {
        assertThat(words.of(
                        new ScenarioEdit.PlaceScenario(1, null, s.withId("x").withName("X"), "L", null)))
                .containsExactly(new Told("X", "", "Scenario", "", "added"));
        assertThat(texts(new ScenarioEdit.SetRange(id, "DWO.vacancy", null, new ValueRange(0.1, 0.2), "L")))
                .singleElement()
                .satisfies(t -> assertThat(t).contains("the program's own → 0.1–0.2"));
        int[][] posts = s.allocation().toArray();
        posts[0][0]++;
        Scenario other = s.withAllocation(Allocation.of(posts)).withName("Y").withStanding(true, false);
        assertThat(texts(new ScenarioEdit.PlaceScenario(1, s, other, "L", null)))
                .contains(
                        "Name " + s.name() + " → Y",
                        "Standing open → locked",
                        name + ": DWO posts " + (posts[0][0] - 1) + " → " + posts[0][0]);
        assertThat(texts(new PlanEdit.Several(
                        List.of(
                                new PlanEdit.RenamePlan("a", "b", "L"),
                                new ScenarioEdit.SetBaseline(plan.baseline(), id, "L")),
                        "M",
                        null)))
                .containsExactly(
                        "Name of the plan a → b",
                        "Baseline " + plan.baselineScenario().name() + " → " + s.name());
    }

    @Test
    void templatesOfPapersAreToldPartByPart() {
        PaperTemplate a = new PaperTemplate("Panel", List.of("plan", "map"), "OFFICIAL", "", null);
        PaperTemplate b = new PaperTemplate("Panel", List.of("map"), "", "", new PaperLogo("image/png", "A badge", ""));
        assertThat(texts(new PlanEdit.SetTemplate(a, b, "L")))
                .containsExactly(
                        "Template of papers “Panel”: sections plan, map → map",
                        "Template of papers “Panel”: marking OFFICIAL → none",
                        "Template of papers “Panel”: logo none → A badge");
        assertThat(words.of(new PlanEdit.SetTemplate(null, a, "L")))
                .containsExactly(new Told("", "", "Template of papers “Panel”", "", "added"));
        assertThat(Restore.says(DATA, Sessions.profiles(), plan.apply(new PlanEdit.SetTemplate(null, a, "L")), plan))
                .containsExactly("Templates of papers are as they were then.");
    }

    @Test
    void restoringSaysWhatItWouldDo() {
        Plan now = plan.apply(new PlanEdit.RenamePlan(plan.name(), "Other", "L"))
                .apply(new ScenarioEdit.PlaceScenario(2, null, s.withId("x").withName("X"), "L", null));
        assertThat(Restore.says(DATA, Sessions.profiles(), now, plan))
                .containsExactly(
                        "“X” goes; it stays in the journal.", "The plan is called “" + plan.name() + "” again.");
        assertThat(Restore.edit(plan, plan, "entry 1", null)).isNull();
        assertThat(Restore.edit(now, plan, "entry 1 (today)", " ").label())
                .isEqualTo("Restored the plan as of entry 1 (today)");
    }
}
