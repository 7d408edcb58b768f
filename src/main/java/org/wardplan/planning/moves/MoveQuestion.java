package org.wardplan.planning.moves;

import java.util.List;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/**
 * What a list of moves is made from.
 *
 * @param distances between the wards of the set
 * @param from the posts as they are; indexed by role and ward
 * @param to the posts as they shall be
 * @param shortBy by ward, in effective posts: target of the plan aimed at less what the posts as they are give; below 0
 *     where they give more. Says which wards come first
 * @param perPost effective posts of one post, by role
 */
public record MoveQuestion(
        WardSet wards,
        Distances distances,
        List<Role> roles,
        Allocation from,
        Allocation to,
        double[] shortBy,
        double[] perPost) {
    public MoveQuestion {
        roles = List.copyOf(roles);
        shortBy = shortBy.clone();
        perPost = perPost.clone();
        int n = wards.size();
        int r = roles.size();
        if (distances.wards() != n
                || from.wards() != n
                || to.wards() != n
                || shortBy.length != n
                || from.roles() != r
                || to.roles() != r
                || perPost.length != r) {
            throw new IllegalArgumentException(
                    "moves of " + r + " roles in " + n + " wards: from " + from.roles() + " × "
                            + from.wards() + ", to " + to.roles() + " × " + to.wards() + ", distances of "
                            + distances.wards() + ", " + shortBy.length + " gaps, " + perPost.length + " rates");
        }
    }

    /** From the posts of one scenario to those of another, whose targets and rates say what wards are short of. */
    public static MoveQuestion of(WardSet wards, Distances distances, Evaluation from, Evaluation to) {
        double[] perPost = new double[to.roles().size()];
        for (int r = 0; r < perPost.length; r++) {
            perPost[r] = to.rates(r).effectivePerPost();
        }
        double[] shortBy = new double[wards.size()];
        for (int w = 0; w < shortBy.length; w++) {
            shortBy[w] = to.need().target(w);
            for (int r = 0; r < perPost.length; r++) {
                shortBy[w] -= from.posts(r, w) * perPost[r];
            }
        }
        return new MoveQuestion(
                wards,
                distances,
                to.roles(),
                from.scenario().allocation(),
                to.scenario().allocation(),
                shortBy,
                perPost);
    }
}
