package org.wardplan.planning.phase;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.FundingLine;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Phasing;
import org.wardplan.model.plan.Phasing.FundingPeriod;
import org.wardplan.model.plan.Phasing.GrowthStep;
import org.wardplan.model.plan.Phasing.PayAward;
import org.wardplan.model.plan.Phasing.Promise;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/** What of a phasing doesn't fit its scenario, each with what is done about it. */
final class Notices {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private final List<Problem> found = new ArrayList<>();
    private final Phasing phasing;
    private final List<String> roles;
    private final YearMonth last;

    private Notices(Evaluation end) {
        phasing = end.scenario().phasing();
        roles = end.roles().stream().map(Role::id).toList();
        last = phasing.start().plusMonths(phasing.months() - 1L);
    }

    static List<Problem> of(Evaluation end, Allocation start) {
        Notices n = new Notices(end);
        for (int r = 0; r < n.roles.size(); r++) {
            n.total(n.roles.get(r), start.total(r), end.scenario().allocation().total(r));
        }
        n.steps();
        n.awards();
        n.funding(end.scenario().budget().lines().stream().map(FundingLine::id).toList());
        n.promises();
        return List.copyOf(n.found);
    }

    private void say(String message) {
        found.add(new Problem(Problem.Severity.WARNING, null, 0, null, message));
    }

    private void total(String role, int start, int end) {
        List<GrowthStep> steps = Establishment.steps(phasing, role);
        int sum = steps.stream()
                .filter(s -> !s.month().isAfter(last))
                .mapToInt(GrowthStep::posts)
                .sum();
        int needed = end - start;
        if (steps.isEmpty() || sum == needed) {
            return;
        }
        String says = "The growth steps of " + role + " add up to " + signed(sum)
                + ", from the start to the plan it is " + signed(needed) + ": ";
        int reached = needed >= 0 ? Math.max(0, Math.min(needed, sum)) : Math.min(0, Math.max(needed, sum));
        if (reached == needed) {
            say(says + "what leads beyond the plan's " + whole(end)
                    + " posts is left out. Place more posts in the plan," + " or make the steps smaller.");
        } else {
            int left = Math.abs(needed - reached);
            say(says + whole(left) + (left == 1 ? " post " : " posts ")
                    + (needed >= 0 ? "of the plan never opened" : "that the plan hasn't never closed")
                    + ". Add a step, or take all steps of " + role + " away.");
        }
    }

    private void steps() {
        for (GrowthStep s : phasing.steps()) {
            if (!roles.contains(s.role())) {
                say("A growth step is for the role \"" + s.role()
                        + "\", which the plan hasn't: it is left out. The plan" + " has " + String.join(", ", roles)
                        + ".");
            } else if (s.month().isAfter(last)) {
                say("The growth step of " + s.role() + " in " + MONTH.format(s.month())
                        + " comes after the run's end and is left out: make the run longer, or the step earlier.");
            } else if (s.month().isBefore(phasing.start())) {
                say("The growth step of " + s.role() + " in " + MONTH.format(s.month())
                        + " is from before the run and counts from its first month.");
            }
        }
    }

    private void awards() {
        for (PayAward a : phasing.awards()) {
            if (!a.role().isEmpty() && !roles.contains(a.role())) {
                say("A pay award is for the role \"" + a.role()
                        + "\", which the plan hasn't: it is left out. The plan has " + String.join(", ", roles) + ".");
            } else if (a.from().isBefore(phasing.start())) {
                say("The pay award of " + MONTH.format(a.from())
                        + " is from before the run: unit costs are those of the start, so it is taken to be in them.");
            }
        }
    }

    private void funding(List<String> lines) {
        for (FundingPeriod f : phasing.funding()) {
            if (!lines.contains(f.line())) {
                say("A funding period is for the line \"" + f.line()
                        + "\", which the budget hasn't: it is left out. The budget has " + String.join(", ", lines)
                        + ".");
            }
        }
    }

    private void promises() {
        for (Promise p : phasing.promises()) {
            for (String role : p.posts().keySet().stream().sorted().toList()) {
                if (!roles.contains(role)) {
                    say("The promise \"" + p.label() + "\" is of the role \"" + role
                            + "\", which the plan hasn't: that part is left out.");
                }
            }
        }
    }

    private static String whole(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String signed(int n) {
        return n > 0 ? "+" + whole(n) : n < 0 ? "−" + whole(-n) : "0";
    }
}
