package org.wardplan.planning.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/** The roles that the optimiser places: those that may be, and those that a rule of supervision asks for. */
final class PlacedRoles {
    private final Evaluation evaluation;
    private final int[] places;

    private PlacedRoles(Evaluation evaluation, int[] places) {
        this.evaluation = evaluation;
        this.places = places;
    }

    static PlacedRoles of(Evaluation evaluation, List<Rule> rules) {
        List<Role> roles = evaluation.roles();
        return new PlacedRoles(
                evaluation,
                IntStream.range(0, roles.size())
                        .filter(r -> roles.get(r).plannable()
                                || supervises(rules, roles.get(r).id()))
                        .toArray());
    }

    private static boolean supervises(List<Rule> rules, String role) {
        return rules.stream()
                .anyMatch(r ->
                        r.on() && r instanceof Rule.Supervision s && s.role().equals(role));
    }

    int count() {
        return places.length;
    }

    /** Where they stand in the plan's list of roles. */
    int[] places() {
        return places.clone();
    }

    int place(int k) {
        return places[k];
    }

    String id(int k) {
        return evaluation.roles().get(places[k]).id();
    }

    boolean plannable(int k) {
        return evaluation.roles().get(places[k]).plannable();
    }

    /** Number of the role among those placed, −1 where it is not placed. */
    int indexOf(String role) {
        for (int k = 0; k < places.length; k++) {
            if (id(k).equals(role)) {
                return k;
            }
        }
        return -1;
    }

    boolean places(int role) {
        return Arrays.stream(places).anyMatch(p -> p == role);
    }

    /** Effective posts of one post. */
    double each(int k) {
        return evaluation.rates(places[k]).effectivePerPost();
    }

    long pence(int k) {
        return evaluation.rates(places[k]).unitCost().pence();
    }

    /** Effective posts of the ward in roles that are not placed. */
    double fixedEffective(int ward) {
        double fixed = evaluation.effective(ward);
        for (int k = 0; k < places.length; k++) {
            fixed -= evaluation.posts(places[k], ward) * each(k);
        }
        return Math.max(0, fixed);
    }

    /** Effective posts of a ward with these posts of the placed roles, the others as they are. */
    double effective(int ward, int[] posts) {
        double effective = fixedEffective(ward);
        for (int k = 0; k < posts.length; k++) {
            effective += posts[k] * each(k);
        }
        return effective;
    }

    /** What the posts of a role cost that is not placed, in all wards; nothing where it is placed. */
    Money fixedCost(int role) {
        return places(role)
                ? Money.ZERO
                : evaluation
                        .rates(role)
                        .unitCost()
                        .times(evaluation.scenario().allocation().total(role));
    }

    /** One figure for each placed role: 0, but for the role named, or for all of them where it is empty. */
    long[] figures(String role, java.util.function.IntToLongFunction of) {
        long[] figures = new long[places.length];
        for (int k = 0; k < figures.length; k++) {
            if (role.isEmpty() || id(k).equals(role)) {
                figures[k] = of.applyAsLong(k);
            }
        }
        return figures;
    }
}
