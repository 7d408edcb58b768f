package org.wardplan.planning.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.planning.scenario.Difference.Group;

/** What two scenarios don't have in common in how they run over time, and in the ranges of their figures. */
final class TimeDifferences {
    private final Plan plan;
    private final Scenario a;
    private final Scenario b;
    private final Found time;
    private final Found ranges;

    TimeDifferences(Plan plan, Scenario a, Scenario b, List<Difference> list) {
        this.plan = plan;
        this.a = a;
        this.b = b;
        time = new Found(Group.TIME, list);
        ranges = new Found(Group.RANGES, list);
    }

    void find() {
        Phasing from = a.phasing();
        Phasing to = b.phasing();
        time.changed("Starts in", Words.month(from.start()), Words.month(to.start()));
        time.changed("Runs for", Words.counted(from.quarters(), "quarter"), Words.counted(to.quarters(), "quarter"));
        time.changed("Begins with the posts of", start(from), start(to));
        time.changed("Wards that are filled first", order(from), order(to));
        each("Growth step", from.steps(), to.steps(), TimeDifferences::step);
        each("Pay award", from.awards(), to.awards(), TimeDifferences::award);
        each("Funding", from.funding(), to.funding(), this::funding);
        each("Promise", from.promises(), to.promises(), TimeDifferences::promise);
        for (String key : keys(a.ranges(), b.ranges())) {
            ranges.changed(
                    label(key),
                    range(key, a.ranges().get(key)),
                    range(key, b.ranges().get(key)));
        }
    }

    private <T> void each(String what, List<T> from, List<T> to, Function<T, String> words) {
        Found.without(to, from).forEach(t -> time.said(what, words.apply(t) + " added"));
        Found.without(from, to).forEach(t -> time.said(what, words.apply(t) + " left out"));
    }

    private String start(Phasing phasing) {
        return phasing.from().isEmpty() || phasing.from().equals(plan.baseline())
                ? "the baseline"
                : plan.findScenario(phasing.from()).map(Scenario::name).orElse(phasing.from());
    }

    private static String order(Phasing phasing) {
        return switch (phasing.order()) {
            case PROMISES -> "those short of a promise";
            case NEED -> "those where a post lowers unmet need most";
        };
    }

    private static String step(Phasing.GrowthStep s) {
        return Words.signed(s.posts()) + " " + s.role() + " from " + Words.month(s.month());
    }

    private static String award(Phasing.PayAward p) {
        return (p.rate() < 0 ? "" : "+") + Words.percent(p.rate())
                + (p.role().isEmpty() ? "" : " for " + p.role() + "s") + " from " + Words.month(p.from());
    }

    private String funding(Phasing.FundingPeriod p) {
        return List.of(b, a).stream()
                        .flatMap(s -> s.budget().lines().stream())
                        .filter(l -> l.id().equals(p.line()))
                        .map(FundingLine::label)
                        .findFirst()
                        .orElse(p.line())
                + ", " + Words.counted(p.months(), "month") + " from " + Words.month(p.first());
    }

    private static String promise(Phasing.Promise p) {
        return "\"" + p.label() + "\" ("
                + new TreeMap<>(p.posts())
                        .entrySet().stream()
                                .map(e -> Words.counted(e.getValue(), e.getKey()))
                                .collect(Collectors.joining(", "))
                + ") by " + Words.month(p.by());
    }

    private static TreeSet<String> keys(Map<String, ?> a, Map<String, ?> b) {
        TreeSet<String> keys = new TreeSet<>(a.keySet());
        keys.addAll(b.keySet());
        return keys;
    }

    private @Nullable Assumption assumption(String key) {
        return b.assumptions().find(key).or(() -> a.assumptions().find(key)).orElse(null);
    }

    private String label(String key) {
        Assumption of = assumption(key);
        return of == null ? key : of.label();
    }

    private String range(String key, @Nullable ValueRange range) {
        if (range == null) {
            return "the program's own";
        }
        Assumption of = assumption(key);
        return of == null
                ? Words.decimal(range.low(), 4) + "–" + Words.decimal(range.high(), 4)
                : Words.figure(of.unit(), range.low()) + "–" + Words.figure(of.unit(), range.high());
    }
}
