package org.wardplan.app.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.app.PlanSession;
import org.wardplan.app.Sessions;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.planning.Evaluation;
import org.wardplan.storage.JournalEntry;

/** The view model of the Budget workspace on the 629 wards. */
class BudgetModelTest {
    private static final Money MORE = Money.pounds(140_000_000);

    @TempDir
    Path folder;

    private final Later later = new Later();
    private PlanSession session;
    private BudgetModel model;

    @BeforeEach
    void open() {
        session = Sessions.open(Sessions.wards2014(), folder, later.tasks());
        later.forget();
        model = new BudgetModel(session);
    }

    @AfterEach
    void close() {
        model.close();
        session.close();
    }

    private BestPlan best() {
        return Objects.requireNonNull(model.best().get());
    }

    private Proposal proposal() {
        return Objects.requireNonNull(model.proposal().get());
    }

    private long edits() {
        return session.file().history(0, (int) session.file().historySize()).stream()
                .filter(e -> e.kind() == JournalEntry.Kind.EDIT)
                .count();
    }

    @Test
    void aLivePlanIsThereFirstAndTheProofFollows() {
        assertThat(model.best().get()).isNull();
        later.next();
        assertThat(best().stage()).isEqualTo(BestPlan.Stage.LIVE);
        assertThat(best().standing()).startsWith("within 0.").endsWith(" % of the best possible");
        assertThat(model.search().get()).isNotNull();
        later.all();
        assertThat(model.search().get()).isNull();
        assertThat(best().standing()).isEqualTo("optimal, proved");
        assertThat(best().plan().london().cost())
                .isLessThanOrEqualTo(session.scenario().budget().total());
        assertThat(model.proposal().get()).isNull();
        assertThat(edits()).isZero();
    }

    @Test
    void whatMoreMoneyBuysIsWorkedOutForOneWhoLooksAfterTheSearch() {
        later.all();
        assertThat(model.figures().nextMoney().get().value().more())
                .as("nobody looks")
                .isNull();
        model.setActive(true);
        later.all();
        NextMoney next = model.figures().nextMoney().get().value();
        assertThat(next.fromDraft()).isNotNull();
        assertThat(next.more()).isNotNull();
        assertThat(next.less()).isNotNull();
    }

    @Test
    void whileTheBudgetMovesNothingIsKeptAndAtTheEndItIsOneStep() {
        later.all();
        Money before = model.budget().get();
        double unmet = best().plan().london().unmetNeedIndex();
        for (int k = 1; k <= 5; k++) {
            model.show(before.plus(Money.pounds(2_000_000L * k)));
            later.all();
            double less = best().plan().london().unmetNeedIndex();
            assertThat(best().stage()).isEqualTo(BestPlan.Stage.LIVE);
            assertThat(less).isLessThan(unmet);
            unmet = less;
        }
        assertThat(best().plan().budget()).isEqualTo(model.budget().get());
        assertThat(session.scenario().budget().total()).isEqualTo(before);
        assertThat(edits()).isZero();
        model.keep(model.budget().get());
        assertThat(session.scenario().budget().total()).isEqualTo(before.plus(Money.pounds(10_000_000)));
        assertThat(edits()).isEqualTo(1);
        later.all();
        assertThat(best().isProved()).isTrue();
        session.undo();
        assertThat(model.budget().get()).isEqualTo(before);
        assertThat(best().budget()).as("not yet computed").isNotEqualTo(before);
        later.all();
        assertThat(best().budget()).isEqualTo(before);
    }

    @Test
    void aBudgetThatWasMovedAndLetGoOfIsTheOldOneAgainWithoutASearch() {
        later.all();
        BestPlan known = best();
        model.show(MORE);
        later.all();
        model.cancel();
        assertThat(model.budget().get()).isEqualTo(known.budget());
        assertThat(best()).isSameAs(known);
        assertThat(model.search().get()).isNull();
    }

    @Test
    void optimisingEndsInAProposalThatIsTakenOverAsOneStepAndTakenBackByOne() {
        later.all();
        Evaluation draft = session.evaluation().get();
        model.optimise();
        assertThat(proposal().wards()).isGreaterThan(100);
        assertThat(session.evaluation().get()).as("the views show it").isNotSameAs(draft);
        assertThat(session.evaluation().get().london().unmetNeedIndex())
                .isCloseTo(best().plan().london().unmetNeedIndex(), within(1e-9));
        assertThat(model.draft().get().london().unmetNeedIndex())
                .isEqualTo(draft.london().unmetNeedIndex());
        assertThat(session.scenario().allocation()).isEqualTo(draft.scenario().allocation());
        assertThat(edits()).isZero();
        model.apply();
        assertThat(edits()).isEqualTo(1);
        assertThat(session.scenario().allocation()).isEqualTo(best().optimum().allocation());
        assertThat(model.proposal().get()).isNull();
        session.undo();
        assertThat(session.scenario().allocation()).isEqualTo(draft.scenario().allocation());
    }

    @Test
    void aDiscardedProposalLeavesThePlanAndTheViewsAsTheyWere() {
        later.all();
        double before = session.evaluation().get().london().unmetNeedIndex();
        model.optimise();
        model.discard();
        assertThat(model.proposal().get()).isNull();
        assertThat(session.evaluation().get().london().unmetNeedIndex()).isEqualTo(before);
        assertThat(edits()).isZero();
    }

    @Test
    void aHandChangeDropsTheProposalAndNeedsNoNewSearch() {
        later.all();
        BestPlan known = best();
        model.optimise();
        PlanEdit edit = org.wardplan.planning.Edits.setPosts(
                session.plan().get(), session.data().wards(), session.scenario(), 3, 0, 9, null);
        session.edit(edit);
        assertThat(model.proposal().get()).isNull();
        assertThat(best()).isSameAs(known);
        assertThat(model.search().get()).isNull();
        assertThat(model.draft().get().posts(0, 3)).isEqualTo(9);
    }

    @Test
    void aPointOfTheFrontierIsTriedAsAProposalWithItsMoney() {
        later.all();
        model.propose(MORE);
        later.all();
        assertThat(proposal().best().budget()).isEqualTo(MORE);
        assertThat(model.budget().get()).isEqualTo(MORE);
        assertThat(session.scenario().budget().total()).isNotEqualTo(MORE);
        model.apply();
        assertThat(session.scenario().budget().total()).isEqualTo(MORE);
        assertThat(edits()).isEqualTo(1);
    }

    @Test
    void stoppingKeepsTheBestSoFarWithItsGap() {
        later.next();
        model.optimise();
        assertThat(model.search().get().asked().get()).isTrue();
        model.stop();
        assertThat(model.search().get()).isNull();
        assertThat(best().stage()).isEqualTo(BestPlan.Stage.STOPPED);
        assertThat(best().standing()).startsWith("stopped: within 0.").endsWith(" %, proved");
        assertThat(proposal().best()).isSameAs(best());
        later.all();
        assertThat(best().stage()).as("a late result is dropped").isEqualTo(BestPlan.Stage.STOPPED);
    }

    @Test
    void anotherObjectiveIsOneStepAndItsPlanIsAnother() {
        later.all();
        double unmet = best().plan().london().unmetNeedIndex();
        model.keep(Aim.of(Objective.SHORT));
        assertThat(session.undoLabel().get()).isEqualTo("Objective: fewest posts short");
        later.all();
        assertThat(best().aim().objective()).isEqualTo(Objective.SHORT);
        assertThat(best().plan().london().unmetNeedIndex()).isGreaterThan(unmet);
    }

    @Test
    void keyFiguresOfTheObjectivesAreCountedOnlyWhileSomebodyLooks() {
        later.all();
        assertThat(model.figures().objectives().get().value()).isEmpty();
        model.setActive(true);
        later.all();
        var figures = model.figures().objectives().get();
        assertThat(figures.stale()).isFalse();
        ObjectiveFigures gaps = figures.value().get(Objective.GAPS);
        assertThat(gaps.unmetNeed()).isCloseTo(best().plan().london().unmetNeedIndex(), within(0.2));
        assertThat(figures.value().get(Objective.SHORT).postsShort()).isLessThanOrEqualTo(gaps.postsShort());
        HarmRange harm = figures.value().get(Objective.HARM).harm();
        assertThat(harm.low()).isPositive().isLessThan(harm.high());
        model.show(MORE);
        assertThat(model.figures().objectives().get().stale()).isTrue();
    }

    @Test
    void moneyThatDoesNotPayTheFloorHasNoPlan() {
        later.all();
        model.keep(Money.pounds(90_000_000));
        later.all();
        assertThat(best().isFeasible()).isFalse();
        assertThat(best().standing()).isEqualTo("no plan keeps these rules");
        model.optimise();
        later.all();
        assertThat(model.proposal().get()).isNull();
        assertThat(model.search().get()).isNull();
    }

    @Test
    void theBaselineIsOptimisedButNotChanged() {
        session.chooseScenario(session.plan().get().baseline());
        later.all();
        model.keep(MORE);
        assertThat(model.message().get()).contains("is the baseline");
        model.propose(MORE);
        later.all();
        assertThat(proposal().best().budget()).isEqualTo(MORE);
        model.apply();
        assertThat(model.message().get()).contains("is the baseline");
        assertThat(edits()).isZero();
    }
}
