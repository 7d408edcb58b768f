package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Rule;
import org.wardplan.planning.Evaluation;

/** What the rules that are on mean for totals: of London, of command units and of boroughs. */
final class AreaLimits {
    private static final double ROUNDING = 1e-6;

    /** Fractions of a mix are taken as whole numbers over a figure no greater than this. */
    private static final int FINEST = 10_000;

    private final Evaluation evaluation;
    private final WardSet wards;
    private final Allocation baseline;
    private final PlacedRoles roles;
    private final Money budget;
    private final List<AllocationModel.Limit> london = new ArrayList<>();
    private final Map<String, List<AllocationModel.Limit>> units = new HashMap<>();
    private final Map<String, List<AllocationModel.Limit>> boroughs = new HashMap<>();

    private AreaLimits(Evaluation evaluation, WardSet wards, Allocation baseline, PlacedRoles roles, Money budget) {
        this.evaluation = evaluation;
        this.wards = wards;
        this.baseline = baseline;
        this.roles = roles;
        this.budget = budget;
    }

    static AreaLimits of(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            PlacedRoles roles,
            Money budget,
            List<Rule> rules) {
        return of(evaluation, wards, baseline, roles, budget, rules, FixedWards.NONE);
    }

    /**
     * As {@link #of}, for a part of the wards: what the others break already can't be mended there, so a limit beyond the
     * part, but for the money, is then what it has come to.
     */
    static AreaLimits of(
            Evaluation evaluation,
            WardSet wards,
            Allocation baseline,
            PlacedRoles roles,
            Money budget,
            List<Rule> rules,
            FixedWards fixed) {
        AreaLimits limits = new AreaLimits(evaluation, wards, baseline, roles, budget);
        limits.fences(rules);
        for (Rule rule : rules) {
            if (rule.on()) {
                limits.add(rule);
            }
        }
        if (!fixed.isEmpty()) {
            limits.allowWhatStands(rules, fixed);
        }
        return limits;
    }

    private void allowWhatStands(List<Rule> rules, FixedWards fixed) {
        Set<String> money = new HashSet<>();
        rules.stream().filter(Rule.Money.class::isInstance).forEach(r -> money.add(r.id()));
        london.replaceAll(l -> money.contains(l.id()) ? l : l.reaching(total(w -> true)));
        units.forEach((unit, limits) -> limits.replaceAll(l -> l.reaching(total(w -> in(Area.Kind.BCU, unit, w)))));
        boroughs.forEach((borough, limits) -> {
            IntPredicate inside = w -> in(Area.Kind.BOROUGH, borough, w);
            if (IntStream.range(0, wards.size()).filter(inside).allMatch(fixed::contains)) {
                limits.replaceAll(l -> l.reaching(total(inside)));
            }
        });
    }

    /** Posts of the placed roles in some wards. */
    private int[] total(IntPredicate of) {
        int[] sum = new int[roles.count()];
        for (int w = 0; w < wards.size(); w++) {
            for (int k = 0; k < sum.length && of.test(w); k++) {
                sum[k] += evaluation.posts(roles.place(k), w);
            }
        }
        return sum;
    }

    private void add(Rule rule) {
        if (rule instanceof Rule.Money) {
            Money fixed = Money.ZERO;
            for (int r = 0; r < evaluation.roles().size(); r++) {
                fixed = fixed.plus(roles.fixedCost(r));
            }
            london.add(new AllocationModel.Limit(
                    rule.id(),
                    roles.figures("", roles::pence),
                    budget.minus(fixed).pence()));
        } else if (rule instanceof Rule.HeadCount h) {
            double limit = evaluation.scenario().assumptions().value("limit." + h.role(), Double.NaN);
            if (roles.indexOf(h.role()) >= 0 && !Double.isNaN(limit)) {
                london.add(new AllocationModel.Limit(
                        rule.id(), roles.figures(h.role(), k -> 1), (long) Math.floor(limit + ROUNDING)));
            }
        } else if (rule instanceof Rule.AreaLimit a) {
            for (String code : codes(a.area())) {
                limit(a, code);
            }
        } else if (rule instanceof Rule.Mix m && m.area() != null) {
            for (String code : codes(m.area())) {
                mix(m, m.area().kind(), code);
            }
        } else if (rule instanceof Rule.Supervision s && roles.indexOf(s.role()) >= 0) {
            long[] each = new long[roles.count()];
            for (int k = 0; k < each.length; k++) {
                each[k] = roles.id(k).equals(s.role()) ? -s.posts() : roles.plannable(k) ? 1 : 0;
            }
            london.add(new AllocationModel.Limit(rule.id(), each, 0));
        }
    }

    /**
     * Lines that are tied to roles. Money of a line can be shared out over its roles at will, so the posts can be paid
     * for if and only if no set of roles costs more than all lines that may pay for one of them (Hall's condition in the
     * form of Gale, 1957). It is enough to look at the roles that some of the lines leave out.
     */
    private void fences(List<Rule> rules) {
        List<Rule.RingFence> fences = rules.stream()
                .filter(r -> r.on() && r instanceof Rule.RingFence)
                .map(Rule.RingFence.class::cast)
                .toList();
        if (fences.isEmpty() || evaluation.scenario().budget().lines().isEmpty()) {
            return;
        }
        Map<String, Money> amounts = new HashMap<>();
        Money positive = budget.isNegative() ? Money.ZERO : budget;
        for (FundingLine line :
                evaluation.scenario().budget().withTotal(positive).lines()) {
            amounts.put(line.id(), line.amount());
        }
        Set<Set<String>> seen = new HashSet<>();
        for (int some = 1; some < 1 << fences.size(); some++) {
            Set<String> paid = new HashSet<>();
            String id = "";
            for (int f = 0; f < fences.size(); f++) {
                if ((some >> f & 1) == 1) {
                    paid.addAll(fences.get(f).roles());
                    id = id.isEmpty() ? fences.get(f).id() : id;
                }
            }
            if (seen.add(paid)) {
                others(id, paid, fences, amounts);
            }
        }
    }

    /** Roles that are not paid for by lines of those named have the rest of the money. */
    private void others(String id, Set<String> paid, List<Rule.RingFence> fences, Map<String, Money> amounts) {
        Money rest = budget;
        for (Rule.RingFence fence : fences) {
            if (paid.containsAll(fence.roles())) {
                rest = rest.minus(amounts.getOrDefault(fence.line(), Money.ZERO));
            }
        }
        for (int r = 0; r < evaluation.roles().size(); r++) {
            if (!paid.contains(evaluation.roles().get(r).id())) {
                rest = rest.minus(roles.fixedCost(r));
            }
        }
        long[] each = roles.figures("", k -> paid.contains(roles.id(k)) ? 0 : roles.pence(k));
        if (rest.isNegative() || Arrays.stream(each).anyMatch(e -> e > 0)) {
            london.add(new AllocationModel.Limit(id, each, rest.pence()));
        }
    }

    /** Codes of the areas that are meant. */
    private List<String> codes(Area area) {
        if (!area.each()) {
            return List.of(area.code());
        }
        return area.kind() == Area.Kind.BCU
                ? wards.units().stream().map(u -> u.name()).toList()
                : wards.boroughs().stream().map(b -> b.code().value()).toList();
    }

    private List<AllocationModel.Limit> at(Area.Kind kind, String code) {
        return switch (kind) {
            case LONDON -> london;
            case BCU -> units.computeIfAbsent(code, c -> new ArrayList<>());
            case BOROUGH -> boroughs.computeIfAbsent(code, c -> new ArrayList<>());
        };
    }

    private void limit(Rule.AreaLimit a, String code) {
        boolean money = a.measure() == Rule.Measure.POUNDS || a.measure() == Rule.Measure.SHARE;
        long[] each = roles.figures(a.role(), money ? roles::pence : k -> 1);
        if (!a.role().isEmpty() && roles.indexOf(a.role()) < 0) {
            return;
        }
        List<AllocationModel.Limit> limits = at(a.area().kind(), code);
        if (a.most() != null) {
            limits.add(
                    new AllocationModel.Limit(a.id(), each, (long) Math.floor(inUnits(a, code, a.most()) + ROUNDING)));
        }
        if (a.least() != null) {
            long[] less = Arrays.stream(each).map(e -> -e).toArray();
            limits.add(
                    new AllocationModel.Limit(a.id(), less, -(long) Math.ceil(inUnits(a, code, a.least()) - ROUNDING)));
        }
    }

    /** In posts or pence. */
    private double inUnits(Rule.AreaLimit a, String code, double figure) {
        return switch (a.measure()) {
            case POSTS -> figure;
            case POUNDS -> figure * 100;
            case SHARE -> figure * budget.pence();
            case CHANGE -> (1 + figure) * before(a, code);
        };
    }

    /** Posts of the baseline in the area. */
    private int before(Rule.AreaLimit a, String code) {
        int before = 0;
        for (int w = 0; w < wards.size(); w++) {
            for (int k = 0; k < roles.count() && in(a.area().kind(), code, w); k++) {
                if (a.role().isEmpty() || a.role().equals(roles.id(k))) {
                    before += baseline.posts(roles.place(k), w);
                }
            }
        }
        return before;
    }

    private boolean in(Area.Kind kind, String code, int ward) {
        return WardRules.code(wards, kind, ward).equals(code);
    }

    private void mix(Rule.Mix m, Area.Kind kind, String code) {
        int of = roles.indexOf(m.role());
        int per = roles.indexOf(m.per());
        if (of < 0 && per < 0) {
            return;
        }
        long below = denominator(m.most());
        long above = Math.round(m.most() * below);
        long[] each = new long[roles.count()];
        long fixed = 0;
        if (of >= 0) {
            each[of] += below;
        } else {
            fixed += below * entered(m.role(), kind, code);
        }
        if (per >= 0) {
            each[per] -= above;
        } else {
            fixed -= above * entered(m.per(), kind, code);
        }
        at(kind, code).add(new AllocationModel.Limit(m.id(), each, -fixed));
    }

    private static long denominator(double fraction) {
        for (int d = 1; d < FINEST; d++) {
            if (Math.abs(fraction * d - Math.rint(fraction * d)) < 1e-9 * d) {
                return d;
            }
        }
        return FINEST;
    }

    /** Posts in the area of a role that is not placed. */
    private int entered(String role, Area.Kind kind, String code) {
        int sum = 0;
        for (int r = 0; r < evaluation.roles().size(); r++) {
            for (int w = 0; w < wards.size() && evaluation.roles().get(r).id().equals(role); w++) {
                sum += in(kind, code, w) ? evaluation.posts(r, w) : 0;
            }
        }
        return sum;
    }

    List<AllocationModel.Limit> london() {
        return london;
    }

    /** Command units that have limits, then boroughs that have. */
    List<AllocationModel.Group> groups() {
        List<AllocationModel.Group> groups = new ArrayList<>();
        List<String> ofUnits = names(Area.Kind.BCU);
        for (String unit : ofUnits) {
            groups.add(new AllocationModel.Group(-1, units.getOrDefault(unit, List.of())));
        }
        for (String borough : names(Area.Kind.BOROUGH)) {
            int ward = firstOf(borough);
            groups.add(new AllocationModel.Group(
                    ofUnits.indexOf(WardRules.code(wards, Area.Kind.BCU, ward)),
                    boroughs.getOrDefault(borough, List.of())));
        }
        return groups;
    }

    private int firstOf(String borough) {
        int w = 0;
        while (!in(Area.Kind.BOROUGH, borough, w)) {
            w++;
        }
        return w;
    }

    /** Codes of areas that have limits, in the order of the ward set. */
    private List<String> names(Area.Kind kind) {
        return kind == Area.Kind.BCU
                ? wards.units().stream()
                        .map(u -> u.name())
                        .filter(units::containsKey)
                        .toList()
                : wards.boroughs().stream()
                        .map(b -> b.code().value())
                        .filter(boroughs::containsKey)
                        .toList();
    }

    /** Innermost group of each ward, −1 for none. */
    int[] group() {
        List<String> ofUnits = names(Area.Kind.BCU);
        List<String> ofBoroughs = names(Area.Kind.BOROUGH);
        int[] group = new int[wards.size()];
        for (int w = 0; w < group.length; w++) {
            int borough = ofBoroughs.indexOf(WardRules.code(wards, Area.Kind.BOROUGH, w));
            group[w] =
                    borough >= 0 ? ofUnits.size() + borough : ofUnits.indexOf(WardRules.code(wards, Area.Kind.BCU, w));
        }
        return group;
    }
}
