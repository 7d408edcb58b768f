package org.wardplan.report.paper;

import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Need;
import org.wardplan.report.content.ComparisonInput;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** How the figures come about, in plain words, and the command that makes the paper again. */
final class ComparedMethod {
    private ComparedMethod() {}

    static void method(Html out, Compared of) {
        Need need = of.evaluation(0).need();
        out.heading("Method", "method");
        out.p("Side by side. Each figure is the one that the scenario's own paper has: nothing is counted anew for the"
                + " comparison. All scenarios rest on the same wards, the same release of the data and the same roles;"
                + " what else is not the same in them is said at the head of this paper."
                + (of.comparison.sameTarget()
                        ? " Every ward has the same target in all of them, so a difference of coverage is one of posts"
                                + " and of what a post gives."
                        : " Targets are not the same in all of them, so a difference of coverage is not one of posts"
                                + " alone."));
        out.p("Need and target. The offences recorded in a ward in the months chosen, weighted by the priority profile,"
                + " and its residents and other indicators make its share of London's need. By share of a stated"
                + " strength its target is the reference floor (" + Words.number(need.floorEffective(), 3)
                + " effective posts in A) plus its share of what London aims at beyond the floors; by workload, the hours"
                + " that its offences and its engagement take. A target does not move when vacancies or abstraction"
                + " change.");
        out.p("Effective posts. Posts × (1 − vacancy) × (1 − abstraction) × effectiveness, added up over the roles."
                + " Coverage of a ward is its effective posts ÷ its target; of a borough or London, one less the sum of"
                + " gaps ÷ the sum of targets, so that what one ward has too much doesn't hide what another lacks.");
        out.p("Money. Posts × the scenario's own cost of a post and year, vacancies included. Where unit costs differ,"
                + " amounts of money are not at the same prices, and the head of this paper says so.");
        out.p("What is not here. Recorded crime is not all crime; knife crime, domestic abuse, hate crime and"
                + " exploitation are not categories of the ward files. The paper compares plans for posts, and says"
                + " nothing of what crime would be under them. No figure of sexual offences or homicide is printed by"
                + " ward and month.");
    }

    static void again(Html out, Compared of) {
        out.heading(DataSection.AGAIN, "again");
        List<Plan> plans = of.in.plans();
        Plan other = other(of.in);
        out.p("With Wardplan " + of.in.version() + ", the data set above and the plan file of the plan "
                + plans.get(0).name() + " (id " + plans.get(0).id() + ") as PLAN.wardplan"
                + (other == null ? "" : ", and that of " + other.name() + " (id " + other.id() + ") as OTHER.wardplan")
                + ", this command gives the same figures:");
        out.element("p", command(of.in), "class", "command");
    }

    private static @org.jspecify.annotations.Nullable Plan other(ComparisonInput in) {
        return in.plans().stream()
                .filter(p -> !p.id().equals(in.plan().id()))
                .findFirst()
                .orElse(null);
    }

    static String command(ComparisonInput in) {
        List<String> names = IntStream.range(0, in.plans().size())
                .mapToObj(k -> (in.plans().get(k).id().equals(in.plan().id()) ? "" : "other:")
                        + in.evaluation(k).scenario().id())
                .toList();
        ReportScope scope = in.scope();
        String of = scope.isLondon()
                ? ""
                : scope.kind() == ReportScope.Kind.BOROUGH
                        ? " --borough " + DataSection.quoted(scope.title())
                        : " --bcu " + DataSection.quoted(scope.title().replaceAll(" BCU$", ""));
        return "wardplan report PLAN.wardplan --compare "
                + String.join(",", names.stream().map(DataSection::quoted).toList())
                + (other(in) == null ? "" : " --with OTHER.wardplan")
                + (in.heldToFirst() ? " --same-target" : "") + of
                + " --date " + in.date() + " --marking " + DataSection.quoted(in.marking()) + " --pdf paper.pdf";
    }
}
