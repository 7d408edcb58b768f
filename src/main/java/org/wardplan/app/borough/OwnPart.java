package org.wardplan.app.borough;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.app.PlanSession;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.planning.merge.Submissions;

/**
 * What a borough's file is a part of, and how it stands.
 *
 * @param scenarioName the scenario's name in this file; its id where it isn't there
 * @param figures of the borough's wards
 * @param submission how far it is; null for never handed in
 */
public record OwnPart(
        Extract extract, String scenarioName, Summary figures, double gapPosts, @Nullable Submission submission) {

    /** @param sums of the scenario that the file is a part of */
    static OwnPart of(Plan plan, Extract extract, Evaluation sums, WardSet wards) {
        int[] own = extract.wards().stream()
                .mapToInt(wards::indexOf)
                .filter(w -> w >= 0)
                .toArray();
        Summary figures = sums.summary(own);
        return new OwnPart(
                extract,
                plan.findScenario(extract.scenario()).map(s -> s.name()).orElse(extract.scenario()),
                figures,
                sums.inDwoPosts(figures.unmetPosts()),
                plan.submission(extract.borough()).orElse(null));
    }

    public BoroughStatus status() {
        return submission == null ? BoroughStatus.DRAFT : BoroughStatus.of(submission.state());
    }

    /** Cost above the envelope; empty where it is kept. */
    public Optional<Money> over() {
        Money more = figures.cost().minus(extract.envelope());
        return more.pence() > 0 ? Optional.of(more) : Optional.empty();
    }

    /** Hands the plan in. One step to undo. */
    void submit(PlanSession session, String name, String note) {
        move(session, Submission.State.SUBMITTED, name, note);
    }

    /** Opens the plan again for work. One step to undo. */
    void reopen(PlanSession session, String name, String note) {
        move(session, Submission.State.DRAFT, name, note);
    }

    private void move(PlanSession session, Submission.State to, String name, String note) {
        String by = name.isBlank() ? session.author() : name.strip();
        Borough own = session.data().wards().boroughs().stream()
                .filter(b -> b.code().value().equals(extract.borough()))
                .findFirst()
                .orElseThrow();
        try {
            session.edit(Submissions.move(session.plan().get(), own, to, by, session.now(), note));
        } catch (EditRefused e) {
            session.problems().add(Problem.error(String.valueOf(e.getMessage())));
        }
    }

    /** What can be changed in the file. */
    public List<String> open() {
        return List.of(
                "Posts of your own wards, by hand, by paste or from the best plan",
                "Locks and notes of your own wards, and the reasons of changes by hand",
                "Your borough's local priorities",
                "Whether the plan is a draft or submitted");
    }

    /** What can't be changed in the file. */
    public List<String> fixed() {
        return List.of(
                "Wards of other boroughs: they are shown as they were when the file was taken out",
                "Costs, vacancies and other assumptions, the budget, weights, rules and scenarios: they are London's");
    }
}
