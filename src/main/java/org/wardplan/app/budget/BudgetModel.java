package org.wardplan.app.budget;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.app.RunningTask;
import org.wardplan.app.TaskRunner;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.Loosening;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;

/**
 * The money of a scenario and the best plan that it buys. While a hand is on the budget or the aim, a live plan follows,
 * at once where that takes no more than a frame; when it lets go, the exact search runs in the background and the plan
 * then says what is proved of it. Nothing is changed silently: what the optimiser found is a {@link Proposal} until it
 * is taken over.
 *
 * <p>All methods are called on the interface's thread.
 */
public final class BudgetModel {
    private static final String SEARCH = "budget-search";

    private final PlanSession session;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Money> budget = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Aim> aim = new ReadOnlyObjectWrapper<>(Aim.CLOSE_THE_GAPS);
    private final ReadOnlyObjectWrapper<Evaluation> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BestPlan> best = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Search> search = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Proposal> proposal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final LiveQuestion<BestPlan> live;
    private final BudgetFigures figures;
    private final Subscription following;
    private QuestionKey key;
    /** A question of this key, so that what every ward may have is not listed anew for every budget. */
    private @Nullable OptimiseInput base;
    /** The best plan of the scenario as it is, while other money or another aim is tried. */
    private @Nullable BestPlan settled;
    /** What the views are shown of a proposal: the plan has it not. */
    private @Nullable Scenario shown;

    private boolean showing;
    private boolean trying;
    private boolean pending;
    private boolean wanted;
    private boolean closed;

    public BudgetModel(PlanSession session) {
        this.session = session;
        tasks = session.tasks();
        live = new LiveQuestion<>(tasks, "budget-live", this::computed, this::failed);
        figures = new BudgetFigures(tasks, this::failed);
        Evaluation now = session.evaluation().get();
        draft.set(now);
        key = key(now);
        budget.set(now.budget());
        aim.set(now.scenario().rulebook().aim());
        ask();
        following = session.evaluation().subscribe((was, e) -> evaluated(e));
    }

    private QuestionKey key(Evaluation of) {
        return QuestionKey.of(of.scenario(), of.roles(), session.plan().get().wardCodes());
    }

    private void evaluated(Evaluation now) {
        if (showing || now.scenario() == shown) {
            return;
        }
        shown = null;
        proposal.set(null);
        draft.set(now);
        QuestionKey asked = key(now);
        QuestionKey before = key;
        key = asked;
        if (!asked.sameRules(before)) {
            base = null;
        }
        if (!asked.equals(before)) {
            settled = null;
        }
        trying = false;
        budget.set(now.budget());
        aim.set(now.scenario().rulebook().aim());
        ask();
    }

    /** Finds the best plan of the question that is shown, unless it is there. */
    private void ask() {
        BestPlan known = best.get();
        BestPlan kept = settled;
        if (!trying && kept != null && answers(kept)) {
            pending = false;
            live.drop();
            if (kept != known) {
                endSearch();
                best.set(kept);
                settle(kept);
            } else {
                figures.drafted(kept.question(), draft.get(), kept.isFeasible());
            }
            return;
        }
        endSearch();
        figures.age();
        if (!pending && base != null && known != null && answers(known)) {
            computed(known);
            return;
        }
        pending = true;
        Evaluation of = draft.get();
        OptimiseInput shared = base;
        Money money = budget.get();
        Aim at = aim.get();
        live.ask(
                () -> {
                    OptimiseInput in = shared == null ? question(of) : shared;
                    in = in.aim().equals(at) ? in : in.with(at);
                    in = in.budget().equals(money) ? in : in.with(money);
                    return BestPlan.of(in, Optimiser.live(in), BestPlan.Stage.LIVE);
                },
                figures.isActive());
    }

    private boolean answers(BestPlan plan) {
        return plan.budget().equals(budget.get()) && plan.aim().equals(aim.get());
    }

    private OptimiseInput question(Evaluation of) {
        return OptimiseInput.of(
                session.plan().get(),
                of,
                session.data().wards(),
                Requirement.preventableHarm(session.data(), of.need()));
    }

    private void computed(BestPlan found) {
        if (closed) {
            return;
        }
        pending = false;
        base = found.question();
        best.set(found);
        if (!trying) {
            settle(found);
        } else if (wanted) {
            startSearch();
        }
    }

    /** What a plan that answers the scenario as it is brings about. */
    private void settle(BestPlan found) {
        settled = found;
        boolean preview = draft.get().scenario() != session.scenario();
        if (preview) {
            return;
        }
        figures.ask(found.question(), draft.get(), found.isFeasible());
        if (found.stage() == BestPlan.Stage.LIVE && found.isFeasible()) {
            startSearch();
        }
    }

    private void startSearch() {
        BestPlan from = best.get();
        if (from == null || !from.isFeasible()) {
            wanted = false;
            return;
        }
        Search made = new Search(from.question(), from.optimum(), wanted);
        wanted = false;
        search.set(made);
        RunningTask task = tasks.run(
                SEARCH,
                "Best plan at " + from.budget(),
                (progress, cancellation) -> {
                    Optimum found = Optimiser.exact(made.question(), made::found, progress, cancellation);
                    made.found(found);
                    return found;
                },
                found -> searched(made, found, BestPlan.Stage.SEARCHED),
                e -> {
                    search.set(null);
                    failed(e);
                });
        if (search.get() == made) {
            made.follow(task);
            task.finished().addListener((o, was, now) -> {
                if (task.isCancelled()) {
                    stopped(made);
                }
            });
        }
    }

    private void stopped(Search ended) {
        Optimum had = ended.latest();
        if (had != null) {
            searched(ended, had, BestPlan.Stage.STOPPED);
        }
    }

    private void searched(Search ended, Optimum found, BestPlan.Stage stage) {
        if (search.get() != ended || closed) {
            return;
        }
        search.set(null);
        BestPlan made = BestPlan.of(ended.question(), found, stage);
        best.set(made);
        if (!trying) {
            settled = made;
            if (made.isFeasible()) {
                figures.searched(made);
            } else {
                figures.ask(made.question(), draft.get(), false);
            }
        }
        if (ended.asked().get()) {
            propose(made);
        }
    }

    private void endSearch() {
        Search now = search.get();
        if (now != null) {
            search.set(null);
            now.stop();
        }
    }

    private void propose(BestPlan found) {
        Evaluation plan = found.plan();
        if (plan == null) {
            return;
        }
        shown = plan.scenario();
        showing = true;
        try {
            session.preview(plan);
        } finally {
            showing = false;
        }
        proposal.set(Proposal.of(found, plan, draft.get()));
    }

    /** Finds the best plan for what is shown, to its proof; it ends in a proposal. */
    public void optimise() {
        BestPlan known = best.get();
        Search now = search.get();
        message.set("");
        if (proposal.get() != null) {
            return;
        }
        if (now != null) {
            now.ask();
        } else if (pending || known == null) {
            wanted = true;
        } else if (known.isProved()) {
            propose(known);
        } else {
            wanted = true;
            startSearch();
        }
    }

    /** Ends the search; the best plan so far stays, with its gap. */
    public void stop() {
        Search now = search.get();
        if (now != null) {
            now.stop();
            stopped(now);
        }
    }

    /** Takes the proposal over: one step of the history. */
    public void apply() {
        Proposal now = proposal.get();
        if (now == null || !isEditable()) {
            message.set(whyNot());
            return;
        }
        PlanEdit edit = BudgetEdits.take(session, now.best());
        leaveProposal();
        if (edit == null) {
            discard();
        } else {
            session.edit(edit);
        }
    }

    /** Lets go of the proposal, and of what was tried: the plan is shown as it is. */
    public void discard() {
        leaveProposal();
        session.endPreview();
        back();
    }

    private void leaveProposal() {
        shown = null;
        proposal.set(null);
    }

    private void back() {
        wanted = false;
        if (trying) {
            trying = false;
            budget.set(draft.get().budget());
            aim.set(draft.get().scenario().rulebook().aim());
            ask();
        }
    }

    /** Shows other money, while a hand moves it or a point of a chart is tried. */
    public void show(Money money) {
        tryOut(money, aim.get());
    }

    /** Shows another aim, while a hand moves it. */
    public void show(Aim at) {
        tryOut(budget.get(), at);
    }

    private void tryOut(Money money, Aim at) {
        if (proposal.get() != null) {
            leaveProposal();
            session.endPreview();
        }
        message.set("");
        if (money.equals(budget.get()) && at.equals(aim.get())) {
            return;
        }
        trying = true;
        wanted = false;
        budget.set(money);
        aim.set(at);
        ask();
    }

    /** Finds the best plan for other money; it ends in a proposal that brings the money with it. */
    public void propose(Money money) {
        show(money);
        optimise();
    }

    /** Finds the best plan for another aim; it ends in a proposal that brings the aim with it. */
    public void propose(Aim at) {
        show(at);
        optimise();
    }

    /** Shows what the scenario has, after something was tried that came to nothing. */
    public void cancel() {
        message.set("");
        back();
    }

    /** Gives the scenario other money: one step of the history. */
    public void keep(Money money) {
        Scenario s = session.scenario();
        keep(Edits.budget(s, s.budget().withTotal(money)));
    }

    /** Takes a way out of a clash. Money is set anew, as the question may be older than the scenario's budget. */
    public void loosen(Loosening way) {
        if (way.edit() instanceof PlanEdit.SetBudget b) {
            keep(b.to().total());
        } else {
            keep(way.edit());
        }
    }

    /** Asks the scenario for something else: one step of the history. */
    public void keep(Aim at) {
        keep(RuleEdits.aim(session.scenario(), at));
    }

    /** Makes an edit, or says why it can't be made and shows the plan as it is. */
    public void keep(@Nullable PlanEdit edit) {
        String why = whyNot();
        List<Problem> wrong = edit == null || !why.isEmpty() ? List.of() : session.check(edit);
        message.set(!why.isEmpty() ? why : wrong.isEmpty() ? "" : wrong.get(0).message());
        if (edit == null || !why.isEmpty() || !wrong.isEmpty()) {
            back();
        } else {
            session.edit(edit);
        }
    }

    /** Says what is wrong with something typed; the last good value stays. */
    public void say(String text) {
        message.set(text);
    }

    private void failed(Throwable e) {
        session.problems().add(Problem.error("The best plan could not be computed: " + e));
    }

    /** Whether other money or another aim is shown than the scenario has. */
    public boolean isTrying() {
        return trying;
    }

    public boolean isEditable() {
        return whyNot().isEmpty();
    }

    /** Why nothing can be changed, empty when it can. */
    public String whyNot() {
        return session.whyNot();
    }

    /** Follows a hand within a frame and computes the figures beside the plan only while somebody looks. */
    public void setActive(boolean looked) {
        figures.setActive(looked);
    }

    /** Lets go of the session. */
    public void close() {
        closed = true;
        following.unsubscribe();
        live.drop();
        endSearch();
        figures.age();
    }

    public PlanSession session() {
        return session;
    }

    /** Figures of the background. */
    public BudgetFigures figures() {
        return figures;
    }

    /** The money that is shown: the scenario's, or what is being tried. */
    public ReadOnlyObjectProperty<Money> budget() {
        return budget.getReadOnlyProperty();
    }

    /** What is best, as shown. */
    public ReadOnlyObjectProperty<Aim> aim() {
        return aim.getReadOnlyProperty();
    }

    /** The plan as it is, whatever proposal the views show. */
    public ReadOnlyObjectProperty<Evaluation> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The best plan known for the money, aim and rules that are shown; null before the first. */
    public ReadOnlyObjectProperty<@Nullable BestPlan> best() {
        return best.getReadOnlyProperty();
    }

    /** The exact search under way, null when there is none. */
    public ReadOnlyObjectProperty<@Nullable Search> search() {
        return search.getReadOnlyProperty();
    }

    /** What waits to be taken over or discarded, null when nothing does. */
    public ReadOnlyObjectProperty<@Nullable Proposal> proposal() {
        return proposal.getReadOnlyProperty();
    }

    /** What can't be done and what to do instead; empty when all is well. */
    public ReadOnlyStringProperty message() {
        return message.getReadOnlyProperty();
    }
}
