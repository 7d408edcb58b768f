package org.wardplan.planning;

import org.wardplan.model.finance.Money;

/**
 * Key figures of a set of wards: London, a command unit, a borough or a selection.
 *
 * @param posts by role
 * @param cost yearly cost of the posts
 * @param effectivePosts {@code Σ E_w}
 * @param targetPosts {@code Σ R_w}, in effective posts
 * @param unmetPosts {@code Σ gap_w}, posts short, in effective posts
 * @param coverage {@code 1 − Σ gap / Σ R}
 * @param unmetNeed {@code U = Σ gap² / R}
 * @param unmetNeedIndex U with the reference floor in the same wards = 100
 * @param worstCoverage lowest coverage of a ward
 * @param worstDecileCoverage mean coverage of the ⌈n/10⌉ lowest wards
 * @param gini of coverage, weighted by target
 * @param belowFloor wards with less than the floor rule asks for
 * @param change posts against the baseline
 * @param demand weighted offences of the window
 * @param crimes recorded offences of the window
 */
public record Summary(
        int wards,
        int[] posts,
        Money cost,
        double effectivePosts,
        double targetPosts,
        double unmetPosts,
        double coverage,
        double unmetNeed,
        double unmetNeedIndex,
        double worstCoverage,
        double worstDecileCoverage,
        double gini,
        int belowFloor,
        int change,
        double demand,
        long crimes) {

    public int totalPosts() {
        int sum = 0;
        for (int n : posts) {
            sum += n;
        }
        return sum;
    }
}
