package org.wardplan.planning.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Budget;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;

/** Takes a borough's part out of London's plan: a plan of its own, in which only the borough's wards can be edited. */
public final class Extraction {
    private Extraction() {}

    /**
     * The borough's plan: all wards and roles, the one scenario under its own id, and the baseline. It is the same
     * scenario and no copy of it, so locks, notes and hand changes are those of London's plan. It begins as a draft that
     * was not handed in. Its budget alone is the file's own: what all other posts cost, and the envelope, so that what is
     * left of it is what is left of the envelope. A merge leaves London's budget alone. London's templates of papers go
     * with it, so that the borough's papers look like London's; what it changes in them stays in its file.
     *
     * <p>Throws {@link EditRefused} where London's plan is itself a borough's, the scenario is not there or can't be
     * edited, or the borough has no ward in the set.
     *
     * @param scenario its id in London's plan
     * @param entry number of the last entry of London's journal
     * @param hash of that entry
     * @param envelope what the borough's posts may cost in a year; null for what they cost now
     * @param by who takes it
     * @param newPlanId unique id for the borough's plan
     */
    public static Plan of(
            Plan london,
            String scenario,
            Borough borough,
            WardSet wards,
            long entry,
            String hash,
            @Nullable Money envelope,
            String by,
            Instant at,
            String newPlanId) {
        if (london.extract() != null) {
            throw new EditRefused("\"" + london.name() + "\" is "
                    + london.extract().boroughName() + "'s part of \""
                    + london.extract().planName() + "\": a borough's file is taken out of the London plan");
        }
        Scenario s = london.scenario(scenario);
        if (s.frozen() || s.archived()) {
            throw new EditRefused("the scenario \"" + s.name() + "\" is "
                    + (s.archived() ? "put away" : "locked")
                    + ": a borough could not work on it. Choose another, or open it for edits first");
        }
        List<String> wardsOf = wards(borough, wards);
        if (wardsOf.isEmpty()) {
            throw new EditRefused(borough.name() + " has no ward in " + wards.title());
        }
        if (envelope != null && envelope.isNegative()) {
            throw new EditRefused("an envelope of " + envelope.inPounds() + ": expected £0 or more");
        }
        Money own = cost(london, s, new HashSet<>(wardsOf));
        Money others = cost(london, s, new HashSet<>(london.wardCodes())).minus(own);
        Money most = envelope == null ? own : envelope;
        List<Scenario> scenarios = new ArrayList<>(List.of(s.withBudget(new Budget(List.of(
                new FundingLine("others", "Other boroughs' posts, as they stand in London's plan", others),
                new FundingLine("envelope", borough.name() + "'s envelope", most))))));
        if (!s.id().equals(london.baseline())) {
            scenarios.add(london.baselineScenario());
        }
        Extract extract = new Extract(
                london.id(),
                london.name(),
                borough.code().value(),
                borough.name(),
                s.id(),
                wardsOf,
                entry,
                hash,
                at.toString(),
                by,
                most);
        return new Plan(
                newPlanId,
                borough.name() + ": " + london.name(),
                london.wardSet(),
                london.dataSha256(),
                london.wardCodes(),
                london.roles(),
                scenarios,
                london.baseline(),
                List.of(),
                london.templates(),
                extract);
    }

    /** Codes of the borough's wards, in order. */
    static List<String> wards(Borough borough, WardSet wards) {
        return wards.wards().stream()
                .filter(w -> w.borough().code().equals(borough.code()))
                .map(Ward::code)
                .map(c -> c.value())
                .toList();
    }

    /** Yearly cost of the posts in some wards, at the scenario's rates. */
    static Money cost(Plan plan, Scenario s, Set<String> wards) {
        Money sum = Money.ZERO;
        for (int r = 0; r < plan.roles().size(); r++) {
            long posts = 0;
            for (int w = 0; w < plan.wardCodes().size(); w++) {
                posts +=
                        wards.contains(plan.wardCodes().get(w)) ? s.allocation().posts(r, w) : 0;
            }
            sum = sum.plus(
                    s.assumptions().rates(plan.roles().get(r).id()).unitCost().times(posts));
        }
        return sum;
    }
}
