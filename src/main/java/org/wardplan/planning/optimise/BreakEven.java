package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;

/**
 * The effectiveness at which a post of one role buys as much strength per pound as a post of another:
 * {@code effective posts of the other ÷ its cost × own cost ÷ ((1 − vacancy) · (1 − abstraction))}. Below it the other
 * role is the better buy, above it this one. The mix of a plan hangs on this one guess where neither role's head-count
 * limits it.
 *
 * @param role id of the role whose effectiveness is in question
 * @param against id of the other role
 * @param effectiveness at which both buy the same
 * @param assumed effectiveness that the scenario assumes
 */
public record BreakEven(String role, String against, double effectiveness, double assumed) {
    /** A guess nearer than this to the break-even, in parts of it, can't be told from it. */
    private static final double CLOSE = 0.1;

    /** Support officers against ward officers: the second placed role against the first. Empty where there are not two. */
    public static Optional<BreakEven> of(Evaluation e) {
        int[] placed = placed(e);
        return placed.length < 2 ? Optional.empty() : of(e, placed[1], placed[0]);
    }

    /** Every placed role against every one before it in the plan's list. */
    public static List<BreakEven> all(Evaluation e) {
        int[] placed = placed(e);
        List<BreakEven> list = new ArrayList<>();
        for (int b = 1; b < placed.length; b++) {
            for (int a = 0; a < b; a++) {
                of(e, placed[b], placed[a]).ifPresent(list::add);
            }
        }
        return List.copyOf(list);
    }

    /**
     * @param role place in the plan's list of the role in question
     * @param against place of the other
     * @return empty where a post of one costs nothing, or never reaches the ward: then there is nothing to weigh
     */
    public static Optional<BreakEven> of(Evaluation e, int role, int against) {
        RoleRates own = e.rates(role);
        RoleRates other = e.rates(against);
        double present = (1 - own.vacancy()) * (1 - own.abstraction());
        if (role == against
                || present <= 0
                || own.unitCost().pence() <= 0
                || other.unitCost().pence() <= 0
                || other.effectivePerPost() <= 0) {
            return Optional.empty();
        }
        double perPenny = other.effectivePerPost() / other.unitCost().pence();
        return Optional.of(new BreakEven(
                e.roles().get(role).id(),
                e.roles().get(against).id(),
                perPenny * own.unitCost().pence() / present,
                own.effectiveness()));
    }

    private static int[] placed(Evaluation e) {
        return IntStream.range(0, e.roles().size())
                .filter(r -> e.roles().get(r).plannable())
                .toArray();
    }

    /** Assumed less break-even: negative where the other role is the better buy. */
    public double margin() {
        return assumed - effectiveness;
    }

    /** Strength per pound of the role against that of the other, less one: 0.05 is 5 % more. */
    public double advantage() {
        return assumed / effectiveness - 1;
    }

    /** Id of the role that buys more strength per pound at the assumed effectiveness; empty where both buy the same. */
    public Optional<String> winner() {
        return margin() == 0 ? Optional.empty() : Optional.of(margin() > 0 ? role : against);
    }

    /** Whether the assumed effectiveness is so near to the break-even that the choice of role hangs on it. */
    public boolean close() {
        return Math.abs(margin()) <= CLOSE * effectiveness;
    }

    /** One or two plain sentences: where the break-even is, what is assumed, and who wins below and above. */
    public String text() {
        String where = String.format(
                Locale.ROOT,
                "Per pound, %ss buy as much strength as %ss at an effectiveness of %.3f: below it %ss are the better buy,"
                        + " above it %ss.",
                role,
                against,
                effectiveness,
                against,
                role);
        if (winner().isEmpty()) {
            return where + " Just that is assumed.";
        }
        double more = margin() > 0 ? advantage() : 1 / (1 + advantage()) - 1;
        String now = Double.isInfinite(more)
                ? String.format(Locale.ROOT, " Assumed is %.2f: %ss buy nothing.", assumed, role)
                : String.format(
                        Locale.ROOT,
                        " Assumed is %.2f, %.3f %s: %ss buy %.0f %% more.",
                        assumed,
                        Math.abs(margin()),
                        margin() > 0 ? "above" : "below",
                        winner().get(),
                        100 * more);
        return where + now + (close() ? " So the mix hangs on that guess." : "");
    }
}
