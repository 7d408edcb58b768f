package org.wardplan.planning.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Scenario;

/**
 * Puts other values in the place of a scenario's figures. Values are given in the order of the ranges.
 *
 * <p>Shares of the need index add up to 1 always: where one is held, the others make room for it in proportion; where all
 * are drawn, each is divided by their sum. A harm weight is put into London's profile; a profile that a borough's local
 * priorities start from has its weight of the category changed in the same proportion.
 */
final class Cases {
    private final WhatIfQuestion question;
    private final List<RangedFigure> figures;
    private final Map<String, Integer> at = new HashMap<>();
    private final Set<String> profilesInUse = new HashSet<>();

    Cases(WhatIfQuestion question, Ranges ranges) {
        this.question = question;
        figures = ranges.figures();
        for (int f = 0; f < figures.size(); f++) {
            at.put(figures.get(f).key(), f);
        }
        Scenario s = question.scenario();
        DataSet data = question.data();
        for (Borough b : data.wards().boroughs()) {
            s.demand().inForce(b.code().value()).map(LocalPriorities::base).ifPresent(profilesInUse::add);
        }
        profilesInUse.add(s.profile());
    }

    /** What the scenario takes. */
    double[] own() {
        return figures.stream().mapToDouble(RangedFigure::value).toArray();
    }

    /** The scenario with one figure at another value. */
    Case with(int figure, double value) {
        double[] values = own();
        values[figure] = value;
        return of(values, figure);
    }

    /** The scenario with all figures at other values. */
    Case of(double[] values) {
        return of(values, -1);
    }

    private Case of(double[] values, int held) {
        Scenario s = question.scenario();
        List<Assumption> list = new ArrayList<>();
        boolean changed = false;
        double[] shares = shares(values, held);
        int i = 0;
        for (Assumption a : s.assumptions().list()) {
            boolean share = a.key().startsWith(Assumptions.ALPHA);
            int f = at.getOrDefault(a.key(), -1);
            double value = share ? shares[i++] : f < 0 ? a.value() : values[f];
            changed |= value != a.value();
            list.add(
                    value == a.value()
                            ? a
                            : new Assumption(a.key(), a.label(), value, a.unit(), a.status(), a.source()));
        }
        Scenario with = changed ? s.withAssumptions(Assumptions.of(list)) : s;
        Map<String, double[]> weights = weights(values);
        if (weights.isEmpty()) {
            return new Case(with, question.profiles());
        }
        List<PriorityProfile> profiles =
                question.profiles().stream().map(p -> weighed(p, weights)).toList();
        DemandModel demand = with.demand();
        for (PriorityProfile p : with.demand().profiles()) {
            demand = demand.withProfile(p, weighed(p, weights));
        }
        return new Case(demand.profiles().isEmpty() ? with : with.withDemand(demand), profiles);
    }

    /** The shares of the need index in the order of the list. */
    private double[] shares(double[] values, int held) {
        List<Assumption> all = question.scenario().assumptions().list().stream()
                .filter(a -> a.key().startsWith(Assumptions.ALPHA))
                .toList();
        double[] shares = new double[all.size()];
        boolean changed = false;
        double sum = 0;
        int fixed = -1;
        for (int i = 0; i < shares.length; i++) {
            int f = at.getOrDefault(all.get(i).key(), -1);
            shares[i] = f < 0 ? all.get(i).value() : values[f];
            changed |= shares[i] != all.get(i).value();
            sum += shares[i];
            fixed = f >= 0 && f == held ? i : fixed;
        }
        if (!changed) {
            return shares;
        }
        for (int i = 0; i < shares.length; i++) {
            if (fixed < 0) {
                shares[i] /= sum;
            } else if (i != fixed) {
                shares[i] *= (1 - shares[fixed]) / (sum - shares[fixed]);
            }
        }
        return shares;
    }

    /** By category, the new weight of London's profile and how many times the old it is; empty where all stay. */
    private Map<String, double[]> weights(double[] values) {
        Map<String, double[]> weights = new HashMap<>();
        for (int f = 0; f < values.length; f++) {
            RangedFigure figure = figures.get(f);
            if (figure.key().startsWith(Ranges.WEIGHT) && values[f] != figure.value()) {
                weights.put(
                        figure.key().substring(Ranges.WEIGHT.length()),
                        new double[] {values[f], values[f] / figure.value()});
            }
        }
        return weights;
    }

    private PriorityProfile weighed(PriorityProfile p, Map<String, double[]> weights) {
        if (!profilesInUse.contains(p.id())) {
            return p;
        }
        boolean london = p.id().equals(question.scenario().profile());
        Map<String, Double> all = new HashMap<>(p.weights());
        weights.forEach(
                (category, to) -> all.computeIfPresent(category, (c, weight) -> london ? to[0] : weight * to[1]));
        return new PriorityProfile(p.id(), p.label(), p.note(), all);
    }
}
