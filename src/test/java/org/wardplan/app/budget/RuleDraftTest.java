package org.wardplan.app.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;

/** Rules and money as they are typed. */
class RuleDraftTest {
    private static final List<String> PLACED = List.of("DWO", "PCSO");

    @TempDir
    Path folder;

    private PlanSession session;

    @BeforeEach
    void open() {
        session = Sessions.open(Sessions.wards2014(), folder, new TaskRunner(work -> {}, Runnable::run));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Scenario scenario() {
        return session.scenario();
    }

    private static RuleDraft area(Rule.Measure measure, String least, String most) {
        return new RuleDraft(
                RuleKind.AREA,
                Set.of(),
                "",
                "",
                new Area(Area.Kind.BOROUGH, ""),
                measure,
                Map.of(RuleDraft.LEAST, least, RuleDraft.MOST, most));
    }

    private static String wrong(RuleDraft draft) {
        return draft.read("r", true).problems().get(0).message();
    }

    @Test
    void everyKindBeginsWithFiguresThatMakeARule() {
        for (RuleKind kind : RuleKind.values()) {
            WithProblems<Rule> read = RuleDraft.of(kind, scenario(), PLACED).read("r", true);
            assertThat(read.problems()).as(kind.label()).isEmpty();
            assertThat(RuleKind.of(Objects.requireNonNull(read.value()))).isEqualTo(kind);
        }
    }

    @Test
    void aRuleThatIsTypedAgainAsItIsShownStaysTheSame() {
        for (Rule rule : scenario().rulebook().rules()) {
            assertThat(RuleDraft.of(rule, scenario()).read(rule.id(), rule.on()).value())
                    .isEqualTo(rule);
        }
    }

    @Test
    void sharesArePerCentAndPostsAreWhole() {
        Rule.AreaLimit limit = (Rule.AreaLimit) Objects.requireNonNull(
                area(Rule.Measure.CHANGE, "−15", "+15%").read("r", true).value());
        assertThat(limit.least()).isEqualTo(-0.15);
        assertThat(limit.most()).isEqualTo(0.15);
        RuleDraft half = new RuleDraft(
                RuleKind.WARD_POSTS, Set.of(), "DWO", "", null, Rule.Measure.POSTS, Map.of(RuleDraft.LEAST, "2.5"));
        assertThat(wrong(half)).isEqualTo("2.5 is no number of posts: they come whole");
    }

    @Test
    void whatMakesNoSenseIsToldWithWhatWasExpected() {
        assertThat(wrong(area(Rule.Measure.SHARE, "lots", "")))
                .isEqualTo("\"lots\" can't be the least: expected a number from 0 to 100");
        assertThat(wrong(area(Rule.Measure.SHARE, "", "140")))
                .isEqualTo("\"140\" can't be the most: expected a number from 0 to 100");
        assertThat(wrong(area(Rule.Measure.POSTS, "", ""))).startsWith("A limit needs a figure");
        assertThat(wrong(area(Rule.Measure.POSTS, "9", "3"))).isEqualTo("The least, 9, is above the most, 3");
        RuleDraft mix = new RuleDraft(
                RuleKind.MIX, Set.of(), "DWO", "DWO", null, Rule.Measure.POSTS, Map.of(RuleDraft.MOST, "2"));
        assertThat(wrong(mix)).startsWith("A mix needs two roles");
    }

    @Test
    void aNewRuleGetsAFreeNameAndItsLimitIsAnAssumption() {
        PlanEdit mix = RuleRows.keep(session, null, RuleDraft.of(RuleKind.MIX, scenario(), PLACED))
                .orThrow()
                .get(0);
        session.edit(mix);
        assertThat(scenario().rulebook().find("mix-2")).isPresent();
        Rule limit = scenario().rulebook().find("limit-PCSO").orElseThrow();
        RuleDraft lower = new RuleDraft(
                RuleKind.HEAD_COUNT, Set.of(), "PCSO", "", null, Rule.Measure.POSTS, Map.of(RuleDraft.MOST, "900"));
        RuleRows.keep(session, limit, lower).orThrow().forEach(session::edit);
        assertThat(scenario().assumptions().value("limit.PCSO", 0)).isEqualTo(900);
        assertThat(RuleRows.addable(scenario())).contains(RuleKind.MIX).doesNotContain(RuleKind.MONEY);
    }

    @Test
    void aFundingLineForOneRoleTakesItsRuleWithIt() {
        FundingLine growth = scenario().budget().lines().get(1);
        session.edit(BudgetEdits.ringFence(scenario(), growth, "PCSO"));
        assertThat(BudgetEdits.ringFence(scenario(), growth.id())).isNotNull();
        session.edit(BudgetEdits.removeLine(scenario(), growth));
        assertThat(BudgetEdits.ringFence(scenario(), growth.id())).isNull();
        assertThat(scenario().budget().lines()).hasSize(1);
        session.undo();
        assertThat(BudgetEdits.ringFence(scenario(), growth.id())).isNotNull();
    }

    @Test
    void theScaleOfBudgetsRunsFromTheFloorToFullStrength() {
        BudgetScale scale = BudgetScale.of(session.evaluation().get(), Money.pounds(128_500_000));
        assertThat(scale.ticks().stream().map(BudgetScale.Tick::label))
                .containsExactly("Floor £100.7m", "+500 PCSOs", "Target £198.7m");
        assertThat(scale.value(scale.position(Money.pounds(140_000_000).pence())))
                .isEqualTo(Money.pounds(140_000_000).pence());
        assertThat(scale.step(Money.pounds(128_494_094).pence(), 1))
                .isEqualTo(Money.pounds(128_600_000).pence());
    }
}
