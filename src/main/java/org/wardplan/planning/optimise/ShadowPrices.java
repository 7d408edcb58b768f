package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/** The price of every limit that is on. */
final class ShadowPrices {
    private static final double PENCE_OF_A_MILLION = 1e8;

    /** Below it a price is rounding: a millionth of a point. */
    private static final double NOTHING = 1e-6;

    private final OptimiseInput in;
    private final Standing standing;
    private final Worth worth;
    private final RulePhrase phrase;
    private final Prices prices;

    ShadowPrices(OptimiseInput in, Standing standing, Worth worth, RulePhrase phrase) {
        this.in = in;
        this.standing = standing;
        this.worth = worth;
        this.phrase = phrase;
        prices = Prices.of(in.model());
    }

    /**
     * Limits of London, then of areas; none where the worst ward comes first, which is no sum with a price, and where no
     * plan keeps the rules.
     */
    List<ShadowPrice> all() {
        List<ShadowPrice> list = new ArrayList<>();
        AllocationModel model = in.model();
        if (in.aim().objective() == Objective.FAIREST || prices.infeasible()) {
            return list;
        }
        for (int l = 0; l < model.limits().size(); l++) {
            add(list, model.limits().get(l), -1, prices.price(l), standing.london());
        }
        for (int g = 0; g < model.groups().size(); g++) {
            List<AllocationModel.Limit> limits = model.groups().get(g).limits();
            for (int l = 0; l < limits.size(); l++) {
                add(list, limits.get(l), g, prices.price(g, l), standing.ofGroup(g));
            }
        }
        return list;
    }

    private void add(List<ShadowPrice> list, AllocationModel.Limit limit, int group, double price, int[] totals) {
        Rule rule = standing.rule(limit.id()).orElse(null);
        if (rule == null) {
            return;
        }
        String area = group < 0 ? "" : area(group);
        String unit = unit(rule);
        double units = unit.equals("£1m") ? PENCE_OF_A_MILLION : 1;
        double saves = worth.shown(price * units);
        list.add(new ShadowPrice(
                limit.id(), area, phrase.of(rule, area), unit, saves, saves > NOTHING, limit.slack(totals) / units));
    }

    private static String unit(Rule rule) {
        boolean money = rule instanceof Rule.Money
                || rule instanceof Rule.RingFence
                || rule instanceof Rule.AreaLimit a
                        && (a.measure() == Rule.Measure.POUNDS || a.measure() == Rule.Measure.SHARE);
        boolean parts = rule instanceof Rule.Mix || rule instanceof Rule.Supervision;
        return money ? "£1m" : parts ? "part" : "post";
    }

    /** Name of the borough of a group, or of its command unit where it has several. */
    String area(int group) {
        int[] of = IntStream.range(0, in.wards().size())
                .filter(w -> standing.groups(w).contains(group))
                .toArray();
        if (of.length == 0) {
            return "";
        }
        var borough = in.wards().ward(of[0]).borough();
        for (int w : of) {
            if (!in.wards().ward(w).borough().equals(borough)) {
                return borough.unit().name();
            }
        }
        return borough.name();
    }
}
