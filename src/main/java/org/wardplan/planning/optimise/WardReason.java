package org.wardplan.planning.optimise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a ward has the posts it has.
 *
 * @param ward place in the ward set
 * @param roles by placed role
 * @param sentences the same in plain English: the next post, the last post, what binds
 */
public record WardReason(int ward, List<OfRole> roles, List<String> sentences) {
    /** What stands against a step. */
    public enum Stop {
        /** Nothing: the step could be taken. */
        NONE,
        /** The money. */
        MONEY,
        /** A rule. */
        RULE,
        /** The ward has all that it needs, a further post would close no gap. */
        TARGET,
        /** The coverage that the plan is to bring every ward to. */
        COVERAGE
    }

    /**
     * What binds.
     *
     * @param rule id of the rule, empty where it is none
     * @param words as in a sentence, "the floor of 2 DWOs and 1 PCSO"; empty where nothing stops it
     */
    public record Binding(Stop stop, String rule, String words) {
        static final Binding NONE = new Binding(Stop.NONE, "", "");
    }

    /**
     * Another ward that a post of the same role was weighed against.
     *
     * @param worth what that post saves there, or would
     */
    public record Rival(int ward, double worth) {}

    /**
     * The posts of a role.
     *
     * @param role its id
     * @param lastWorth what the last post saves, in points where a sum of unmet need or harm is made small, effective
     *     posts where posts short are; for the fairest plan the share of its target that the ward would lack without it;
     *     not-a-number where there is no post
     * @param nextWorth what one more would save, or the share of its target that the ward lacks
     * @param lastPoints index points of unmet need that the last post saves, not-a-number where there is none
     * @param nextPoints index points of unmet need that one more would save
     * @param fewer what keeps the last post, besides its worth
     * @param more what stops the next
     * @param got the ward whose last post of the role has the smallest worth above the next one here: it got the post
     *     that this ward wanted. Where a post elsewhere that could be moved here is worth less, that one; then the plan
     *     can be bettered. Null where no post elsewhere may be moved here
     * @param lost the ward that lost the last post here: of those that could have it, the one where it would be worth
     *     most; null where there is none
     */
    public record OfRole(
            String role,
            int posts,
            double lastWorth,
            double nextWorth,
            double lastPoints,
            double nextPoints,
            Binding fewer,
            Binding more,
            @Nullable Rival got,
            @Nullable Rival lost) {
        /** Whether a post of another ward is worth more here: never in a plan that is proved best. */
        public boolean couldGain() {
            return got != null && got.worth() < nextWorth - 1e-9;
        }
    }

    public WardReason {
        roles = List.copyOf(roles);
        sentences = List.copyOf(sentences);
    }
}
