package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.finance.FinancialYear;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;

/**
 * A scenario month by month, from the posts that stand filled at its start to its own allocation. Pure: the same plan
 * gives the same run.
 *
 * <p>The establishment of a role is the posts of the start and its growth steps up to the month; without steps the
 * plan's own posts from the first month. It never leads beyond the plan's total. People are expected values: intakes
 * begin in the first month of a quarter, stand in a ward after their training, and a turnover of t a year takes {@code 1 −
 * (1 − t)^(1/12)} of the people in post each month. An intake first replaces those who left in the quarter before; their
 * posts count as filled, since the scenario's vacancy rate is this ordinary turnaround. So once all posts are filled, and
 * the places suffice, cost and effective posts are those of the scenario itself. Filled posts are whole, rounded down;
 * wards get them in the order of the phasing.
 *
 * <p>A month costs {@code (filled + traineeCost × in training) × unit cost / 12 × index}, the index as in {@link
 * PhaseFigures}' pay share, inflation and the phasing's awards. A funding line pays a twelfth of its yearly amount in the
 * months of its periods, always where it has none. Amounts are rounded to pence once a month, role and line, so that the
 * months of a financial year add up to the year's rounded sum; all sums are sums of these.
 */
public final class PhaseRun {
    private final Evaluation end;
    private final Phasing phasing;
    private final Allocation[] posts;
    private final Allocation start;
    private final List<PhaseSpan> months;
    private final List<PhaseSpan> quarters;
    private final List<PhaseSpan> years;
    private final List<PromiseOutcome> promises;
    private final List<Problem> notices;

    private PhaseRun(Evaluation end, Allocation start) {
        this.end = end;
        this.start = start;
        phasing = end.scenario().phasing();
        List<List<Headcount.Month>> people = people();
        posts = wards(people);
        months = spans(people);
        quarters = grouped(m -> 4 * m.getYear() + (m.getMonthValue() - 1) / 3);
        years = grouped(m -> FinancialYear.of(m).start());
        promises = phasing.promises().stream().map(this::outcome).toList();
        notices = Notices.of(end, start);
    }

    /**
     * Runs a scenario.
     *
     * @param end what the scenario means; its phasing, assumptions, budget and posts are used
     * @param start posts that stand filled at the start, indexed like the scenario's own
     * @throws IllegalArgumentException when the start has other roles or wards
     */
    public static PhaseRun of(Evaluation end, Allocation start) {
        Allocation own = end.scenario().allocation();
        if (start.roles() != own.roles() || start.wards() != own.wards()) {
            throw new IllegalArgumentException("a start of " + start.roles() + " roles × " + start.wards()
                    + " wards for a plan of " + own.roles() + " × " + own.wards());
        }
        return new PhaseRun(end, start);
    }

    /** The scenario whose posts stand filled at the start; where there is none of its id, the baseline, and a warning. */
    public static WithProblems<Scenario> start(Plan plan, Scenario s) {
        String from = s.phasing().from();
        if (from.isEmpty()) {
            return WithProblems.of(plan.baselineScenario());
        }
        return plan.findScenario(from)
                .map(WithProblems::of)
                .orElseGet(() -> new WithProblems<>(
                        plan.baselineScenario(),
                        List.of(new Problem(
                                Problem.Severity.WARNING,
                                null,
                                0,
                                null,
                                "The run of \"" + s.name() + "\" begins with the scenario \"" + from
                                        + "\", which the plan no longer has: the baseline is used. Choose another"
                                        + " starting scenario."))));
    }

    private List<List<Headcount.Month>> people() {
        Scenario s = end.scenario();
        List<List<Headcount.Month>> people = new ArrayList<>();
        for (int r = 0; r < end.roles().size(); r++) {
            String role = end.roles().get(r).id();
            int[] open = Establishment.of(
                    phasing, role, start.total(r), s.allocation().total(r));
            people.add(Headcount.run(
                    open,
                    start.total(r),
                    Math.max(0, PhaseFigures.value(s, PhaseKeys.RECRUITS + role)),
                    (int) Math.max(0, Math.round(PhaseFigures.value(s, PhaseKeys.TRAINING + role))),
                    Math.max(0, Math.min(1, PhaseFigures.value(s, PhaseKeys.TURNOVER + role)))));
        }
        return people;
    }

    private Allocation[] wards(List<List<Headcount.Month>> people) {
        WardFilling filling = new WardFilling(end, start);
        Allocation[] result = new Allocation[phasing.months()];
        for (int m = 0; m < result.length; m++) {
            for (int r = 0; r < people.size(); r++) {
                filling.fill(r, people.get(r).get(m).filled());
            }
            Allocation now = filling.posts();
            result[m] = m > 0 && now.equals(result[m - 1]) ? result[m - 1] : now;
        }
        return result;
    }

    private List<PhaseSpan> spans(List<List<Headcount.Month>> people) {
        Scenario s = end.scenario();
        PriceIndex index = new PriceIndex(s);
        double trainee = PhaseFigures.value(s, PhaseKeys.TRAINEE_COST);
        List<FundingLine> lines = s.budget().lines();
        List<Pence> costs = people.stream().map(p -> new Pence()).toList();
        List<Pence> grants = lines.stream().map(l -> new Pence()).toList();
        List<PhaseSpan> spans = new ArrayList<>();
        Summary london = null;
        for (int m = 0; m < posts.length; m++) {
            YearMonth month = phasing.start().plusMonths(m);
            List<RoleSpan> roles = new ArrayList<>();
            for (int r = 0; r < people.size(); r++) {
                String role = end.roles().get(r).id();
                Headcount.Month p = people.get(r).get(m);
                double paid = p.filled() + trainee * p.training();
                double pence = paid * end.rates(r).unitCost().pence() / 12 * index.at(role, month);
                roles.add(new RoleSpan(
                        role,
                        p.establishment(),
                        p.filled(),
                        p.training(),
                        p.recruited(),
                        p.left(),
                        costs.get(r).next(month, pence)));
            }
            List<Money> funding = new ArrayList<>();
            for (int l = 0; l < lines.size(); l++) {
                double pence = pays(lines.get(l), month) ? lines.get(l).amount().pence() / 12.0 : 0;
                funding.add(grants.get(l).next(month, pence));
            }
            if (london == null || m > 0 && posts[m] != posts[m - 1]) {
                london = Evaluation.of(end.need(), s.withAllocation(posts[m]), end.roles(), end.baseline())
                        .london();
            }
            spans.add(new PhaseSpan(month, month, roles, funding, london));
        }
        return spans;
    }

    private boolean pays(FundingLine line, YearMonth month) {
        List<FundingPeriod> periods = phasing.funding().stream()
                .filter(f -> f.line().equals(line.id()))
                .toList();
        return periods.isEmpty()
                || periods.stream()
                        .anyMatch(f -> !month.isBefore(f.first())
                                && month.isBefore(f.first().plusMonths(f.months())));
    }

    private List<PhaseSpan> grouped(ToIntFunction<YearMonth> group) {
        Map<Integer, List<PhaseSpan>> groups = new LinkedHashMap<>();
        for (PhaseSpan m : months) {
            groups.computeIfAbsent(group.applyAsInt(m.first()), k -> new ArrayList<>())
                    .add(m);
        }
        return groups.values().stream().map(PhaseSpan::of).toList();
    }

    private PromiseOutcome outcome(Promise promise) {
        int at = monthsBetween(phasing.start(), promise.by());
        PromiseOutcome.Timing timing = at < 0
                ? PromiseOutcome.Timing.BEFORE_RUN
                : at >= posts.length ? PromiseOutcome.Timing.AFTER_RUN : PromiseOutcome.Timing.WITHIN_RUN;
        Allocation judged = at < 0 ? start : posts[Math.min(at, posts.length - 1)];
        int wards = 0;
        int missing = 0;
        int without = 0;
        for (int w = 0; w < end.wards(); w++) {
            int here = missing(promise, judged, w);
            missing += here;
            wards += here > 0 ? 1 : 0;
            without += missing(promise, end.scenario().allocation(), w) > 0 ? 1 : 0;
        }
        boolean before = true;
        for (int w = 0; w < end.wards() && before; w++) {
            before = hadAtStart(promise, w);
        }
        YearMonth met = null;
        for (int m = 0; m < posts.length && met == null; m++) {
            boolean all = true;
            for (int w = 0; w < end.wards() && all; w++) {
                all = missing(promise, posts[m], w) == 0;
            }
            met = all ? phasing.start().plusMonths(m) : null;
        }
        return new PromiseOutcome(promise, timing, before, met, wards, missing, without, lastMonth());
    }

    private int missing(Promise promise, Allocation of, int ward) {
        int missing = 0;
        for (int r = 0; r < end.roles().size(); r++) {
            int wanted = promise.posts().getOrDefault(end.roles().get(r).id(), 0);
            missing += Math.max(0, wanted - of.posts(r, ward));
        }
        return missing;
    }

    private static int monthsBetween(YearMonth from, YearMonth to) {
        return (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
    }

    /** What the scenario means when all its posts are filled. */
    public Evaluation end() {
        return end;
    }

    public Phasing phasing() {
        return phasing;
    }

    public List<Role> roles() {
        return end.roles();
    }

    /** The funding lines, as the spans list their money. */
    public List<FundingLine> lines() {
        return end.scenario().budget().lines();
    }

    public YearMonth lastMonth() {
        return phasing.start().plusMonths(posts.length - 1L);
    }

    public List<PhaseSpan> months() {
        return months;
    }

    public List<PhaseSpan> quarters() {
        return quarters;
    }

    /** Financial years; the first and the last may be parts of one. */
    public List<PhaseSpan> years() {
        return years;
    }

    /** In order of their dates. */
    public List<PromiseOutcome> promises() {
        return promises;
    }

    /** What of the phasing doesn't fit, and what was done about it. */
    public List<Problem> notices() {
        return notices;
    }

    /** Posts at the start, before the first month. */
    public Allocation start() {
        return start;
    }

    /** Posts filled in a month of the run, counted from 0. */
    public Allocation posts(int month) {
        return posts[month];
    }

    /** First month, counted from 0, in which a ward has n posts of a role; −1 when it gets them not within the run. */
    public int monthOf(int role, int ward, int n) {
        for (int m = 0; m < posts.length; m++) {
            if (posts[m].posts(role, ward) >= n) {
                return m;
            }
        }
        return -1;
    }

    /** First month, counted from 0, in which a ward has what a promise gives it; −1 when that isn't within the run. */
    public int monthOf(Promise promise, int ward) {
        for (int m = 0; m < posts.length; m++) {
            if (missing(promise, posts[m], ward) == 0) {
                return m;
            }
        }
        return -1;
    }

    /** Whether a ward had what a promise gives it before the run began. */
    public boolean hadAtStart(Promise promise, int ward) {
        return missing(promise, start, ward) == 0;
    }
}
