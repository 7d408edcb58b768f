package org.wardplan.app.borough;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;

/**
 * A borough in London's plan: how far its own plan is, and what the scenario that is worked on gives it.
 *
 * @param wards places of its wards in the ward set, ascending
 * @param submission what it handed in; null for nothing yet
 * @param figures posts, cost, coverage and change of its wards
 * @param gapPosts posts short of target, counted in DWO posts
 * @param envelope what its posts may cost in a year, as last sent out or brought in; null while nothing was
 */
public record BoroughRow(
        Borough borough,
        int[] wards,
        @Nullable Submission submission,
        Summary figures,
        double gapPosts,
        @Nullable Money envelope) {

    /** Of all boroughs, by command unit and name. */
    static List<BoroughRow> of(Plan plan, Evaluation evaluation, WardSet wards, Envelopes envelopes) {
        List<BoroughRow> rows = new ArrayList<>();
        for (Borough b : wards.boroughs()) {
            int[] own = wards(wards, b);
            Summary sums = evaluation.summary(own);
            String code = b.code().value();
            rows.add(new BoroughRow(
                    b,
                    own,
                    plan.submission(code).orElse(null),
                    sums,
                    evaluation.inDwoPosts(sums.unmetPosts()),
                    envelopes.of(code).orElse(null)));
        }
        rows.sort(java.util.Comparator.comparing((BoroughRow r) -> r.borough().unit())
                .thenComparing(r -> r.borough().name()));
        return List.copyOf(rows);
    }

    /** Places of a borough's wards, ascending. */
    static int[] wards(WardSet wards, Borough borough) {
        int at = wards.boroughs().indexOf(borough);
        return java.util.stream.IntStream.range(0, wards.size())
                .filter(w -> wards.boroughOf(w) == at)
                .toArray();
    }

    /** What boroughs' posts may cost, by code of the borough. */
    interface Envelopes {
        Optional<Money> of(String borough);
    }

    public String code() {
        return borough.code().value();
    }

    public BoroughStatus status() {
        return submission == null ? BoroughStatus.NONE : BoroughStatus.of(submission.state());
    }

    /** Cost above the envelope; empty where it is kept or not known. */
    public Optional<Money> over() {
        return envelope == null || figures.cost().compareTo(envelope) <= 0
                ? Optional.empty()
                : Optional.of(figures.cost().minus(envelope));
    }
}
