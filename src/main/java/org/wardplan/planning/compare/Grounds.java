package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.wardplan.model.crime.MonthWindow;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;

/** What the figures of compared scenarios rest on, where that is not the same: each later one against the first. */
final class Grounds {
    private static final double SAME = 1e-9;

    private final List<ComparedScenario> scenarios;
    private final UnaryOperator<String> profileLabel;

    Grounds(List<ComparedScenario> scenarios, UnaryOperator<String> profileLabel) {
        this.scenarios = scenarios;
        this.profileLabel = profileLabel;
    }

    List<String> notices() {
        List<String> notices = new ArrayList<>();
        ComparedScenario first = scenarios.get(0);
        List<ComparedScenario> others = scenarios.subList(1, scenarios.size());
        for (ComparedScenario s : others) {
            if (!sameTarget(first.evaluation(), s.evaluation())) {
                notices.add(s.letter() + " rests on another target than " + first.letter() + ": "
                        + String.join("; ", targets(first, s)));
            }
        }
        notices.addAll(rates());
        for (ComparedScenario s : others) {
            if (!s.evaluation()
                    .scenario()
                    .floor()
                    .equals(first.evaluation().scenario().floor())) {
                notices.add("The floor rule is " + floor(first) + " in " + first.letter() + " and " + floor(s) + " in "
                        + s.letter() + ": wards below the floor are counted by each scenario's own rule");
            }
        }
        return notices;
    }

    boolean sameTarget() {
        Evaluation first = scenarios.get(0).evaluation();
        return scenarios.stream().allMatch(s -> sameTarget(first, s.evaluation()));
    }

    private static boolean sameTarget(Evaluation a, Evaluation b) {
        if (a.need() == b.need()) {
            return true;
        }
        for (int w = 0; w < a.wards(); w++) {
            if (Math.abs(a.need().target(w) - b.need().target(w)) > SAME) {
                return false;
            }
        }
        return true;
    }

    /** Why the targets differ. */
    private List<String> targets(ComparedScenario first, ComparedScenario other) {
        Scenario a = first.evaluation().scenario();
        Scenario b = other.evaluation().scenario();
        Need x = first.evaluation().need();
        Need y = other.evaluation().need();
        List<String> why = new ArrayList<>();
        if (x.method() != y.method()) {
            why.add("method (" + method(y) + ", not " + method(x) + ")");
        }
        if (!a.profile().equals(b.profile())) {
            why.add("priority profile (" + label(b) + ", not " + label(a) + ")");
        } else if (!a.demand().profile(a.profile()).equals(b.demand().profile(b.profile()))) {
            why.add("weights of the priority profile " + label(b));
        }
        if (!x.window().equals(y.window())) {
            why.add("months of crime (" + months(y.window()) + ", not " + months(x.window()) + ")");
        }
        String index = index(a.assumptions(), b.assumptions());
        if (!index.isEmpty()) {
            why.add("need index (" + index + ")");
        }
        boolean byShare = x.method() == TargetMethod.SHARE && y.method() == TargetMethod.SHARE;
        if (byShare && Math.abs(x.aimedEffective() - y.aimedEffective()) > SAME) {
            why.add("strength aimed at (" + posts(y.aimedEffective()) + ", not " + posts(x.aimedEffective())
                    + " effective posts)");
        }
        if (byShare && Math.abs(x.floorEffective() - y.floorEffective()) > SAME) {
            why.add(String.format(
                    Locale.ROOT,
                    "reference floor (%.2f, not %.2f effective posts a ward)",
                    y.floorEffective(),
                    x.floorEffective()));
        }
        if (a.demand().localYear() != b.demand().localYear()
                || !a.demand().local().equals(b.demand().local())) {
            why.add("local priorities of boroughs");
        }
        if (!a.demand().indicators().equals(b.demand().indicators())) {
            why.add("imported indicators");
        }
        if (!byShare && !workload(a.assumptions()).equals(workload(b.assumptions()))) {
            why.add("table of hours");
        }
        return why.isEmpty() ? List.of("the targets of wards differ") : why;
    }

    private static String method(Need need) {
        return need.method().label().toLowerCase(Locale.UK);
    }

    private String label(Scenario s) {
        return s.demand().profile(s.profile()).map(p -> p.label()).orElseGet(() -> profileLabel.apply(s.profile()));
    }

    private static String months(MonthWindow window) {
        return window.first() + " to " + window.last();
    }

    private static String posts(double effective) {
        return String.format(Locale.ROOT, "%,.1f", effective);
    }

    /** {@code crime 60 %, not 80 %}. */
    private static String index(Assumptions a, Assumptions b) {
        Set<String> keys = new LinkedHashSet<>();
        for (Assumptions of : List.of(a, b)) {
            of.list().stream()
                    .map(Assumption::key)
                    .filter(k -> k.startsWith(Assumptions.ALPHA))
                    .forEach(keys::add);
        }
        return keys.stream()
                .filter(k -> Math.abs(a.value(k, 0) - b.value(k, 0)) > SAME)
                .map(k -> k.substring(Assumptions.ALPHA.length()) + " " + share(b.value(k, 0)) + ", not "
                        + share(a.value(k, 0)))
                .collect(Collectors.joining("; "));
    }

    private static String share(double alpha) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * alpha);
    }

    private static Map<String, Double> workload(Assumptions of) {
        Map<String, Double> hours = new TreeMap<>();
        for (Assumption a : of.list()) {
            if (a.key().startsWith(Assumptions.HOURS)
                    || a.key().equals(Assumptions.HOURS_WARD)
                    || a.key().equals(Assumptions.HOURS_POST)) {
                hours.put(a.key(), a.value());
            }
        }
        return hours;
    }

    /** Roles whose posts cost or give other than in the first, of those that have posts. */
    private List<String> rates() {
        List<String> costs = new ArrayList<>();
        List<String> strengths = new ArrayList<>();
        ComparedScenario first = scenarios.get(0);
        for (int r = 0; r < first.evaluation().roles().size(); r++) {
            int role = r;
            if (scenarios.stream().allMatch(s -> s.figures().posts()[role] == 0)) {
                continue;
            }
            String id = first.evaluation().roles().get(r).id();
            RoleRates own = first.evaluation().rates(r);
            boolean sameCost = scenarios.stream()
                    .allMatch(s -> s.evaluation().rates(role).unitCost().equals(own.unitCost()));
            if (!sameCost) {
                costs.add(id + " "
                        + each(s -> s.evaluation().rates(role).unitCost().inPounds()));
            }
            boolean sameStrength = scenarios.stream()
                    .allMatch(s ->
                            Math.abs(s.evaluation().rates(role).effectivePerPost() - own.effectivePerPost()) <= SAME);
            if (!sameStrength) {
                strengths.add(id + " "
                        + each(s -> String.format(
                                Locale.ROOT, "%.3f", s.evaluation().rates(role).effectivePerPost())));
            }
        }
        List<String> notices = new ArrayList<>();
        if (!costs.isEmpty()) {
            notices.add("Money is not at the same prices. Cost of one post and year: " + String.join("; ", costs));
        }
        if (!strengths.isEmpty()) {
            notices.add("Vacancies, abstraction or effectiveness differ. Effective posts of one post: "
                    + String.join("; ", strengths));
        }
        return notices;
    }

    /** {@code £60,043 in A and B, £80,000 in C}. */
    private String each(Function<ComparedScenario, String> figure) {
        Map<String, List<String>> letters = new LinkedHashMap<>();
        for (ComparedScenario s : scenarios) {
            letters.computeIfAbsent(figure.apply(s), k -> new ArrayList<>()).add(s.letter());
        }
        return letters.entrySet().stream()
                .map(e -> e.getKey() + " in " + String.join(" and ", e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String floor(ComparedScenario s) {
        Map<String, Integer> floor = s.evaluation().scenario().floor();
        List<String> parts = new ArrayList<>();
        for (Role role : s.evaluation().roles()) {
            int least = floor.getOrDefault(role.id(), 0);
            if (least > 0) {
                parts.add(least + " " + role.id() + (least == 1 ? "" : "s"));
            }
        }
        return parts.isEmpty() ? "off" : String.join(" + ", parts);
    }
}
