package org.wardplan.model.plan;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.workforce.Role;

/**
 * A starting point for a plan, read from a data file that a user can copy and edit.
 *
 * @param note what it stands for and what of it is assumed, for the screen and the papers
 * @param everyWard posts by role that each ward opens with
 * @param highestDemand wards of highest demand that open with other posts, or null
 * @param floor least posts by role that the plan's floor rule asks for; empty when the rule is off
 * @param headCountBeyondFloor how many posts of a role may be added to the reference floor of all wards
 * @param budget how the opening budget is made
 * @param profile id of the priority profile
 * @param start first month of a run over time, the first of a quarter, as in 2024-04; null for that of
 *     {@link Phasing#STANDARD}, with its promise
 */
public record Preset(
        String id,
        String title,
        String note,
        List<Role> roles,
        Map<String, Integer> everyWard,
        @Nullable HighestDemand highestDemand,
        Map<String, Integer> floor,
        Map<String, Integer> headCountBeyondFloor,
        List<BudgetPart> budget,
        String profile,
        @Nullable String start,
        List<Assumption> assumptions) {

    /** How its scenario runs over time at first. Throws DateTimeException or IllegalArgumentException for no such month. */
    public Phasing phasing() {
        return start == null
                ? Phasing.STANDARD
                : Phasing.STANDARD
                        .withSpan(YearMonth.parse(start), Phasing.STANDARD.quarters())
                        .withPromises(List.of());
    }

    /** The given number of wards with the highest demand open with these posts instead. */
    public record HighestDemand(int wards, Map<String, Integer> posts) {}

    /**
     * A funding line of the opening budget: {@code factor × cost of the opening posts + factor beyond × cost of the
     * posts beyond the floor + a fixed amount}.
     *
     * @param ofOpeningCost share of what the opening posts cost
     * @param posts number of posts by role whose cost is added
     * @param pence fixed amount added
     */
    public record BudgetPart(String id, String label, double ofOpeningCost, Map<String, Integer> posts, long pence) {}
}
