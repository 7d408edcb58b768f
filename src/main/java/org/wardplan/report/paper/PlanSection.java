package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** What the plan does, in words with numbers. */
final class PlanSection implements Section {
    @Override
    public void write(Html out, Figures f) {
        out.heading(f.isLondon() ? "What the plan does" : "What the plan does here", "plan");
        out.p(posts(f));
        out.p(coverage(f));
        furthestShort(out, f);
        if (f.isLondon()) {
            out.p("Unmet need, which counts deep gaps most, is " + Words.number(f.london.unmetNeedIndex(), 1)
                    + " where the floor alone is 100. The lowest ward has " + Words.percent(f.london.worstCoverage(), 0)
                    + " of its target, the worst tenth of wards " + Words.percent(f.london.worstDecileCoverage(), 0)
                    + " on average; the Gini coefficient of coverage is " + Words.number(f.london.gini(), 3)
                    + " (0 is even).");
        }
    }

    private static String posts(Figures f) {
        int change = f.here.change();
        String against = change == 0
                ? "as many as in the baseline, " + f.baseline()
                : Words.count(Math.abs(change)) + (change > 0 ? " more" : " fewer") + " than in the baseline, "
                        + f.baseline();
        return "The plan gives " + f.in.scope().title() + " "
                + Words.several(f.here.totalPosts(), "post", "posts") + " in "
                + Words.several(f.here.wards(), "ward", "wards") + ", " + against + ", at "
                + f.here.cost().inMillions(2) + " a year.";
    }

    private static String coverage(Figures f) {
        double dwo = f.evaluation.inDwoPosts(f.here.unmetPosts());
        String s = "After vacancies, abstraction and the weight of each role they are worth "
                + Words.number(f.here.effectivePosts(), 1) + " effective posts, against a target of "
                + Words.number(f.here.targetPosts(), 1) + ". Wards are short by "
                + Words.number(f.here.unmetPosts(), 1) + " effective posts, about " + Words.number(dwo, 0) + " "
                + f.role(0) + " posts: coverage is " + Words.percent(f.here.coverage(), 0);
        if (f.isLondon()) {
            return s + ".";
        }
        s += ", against " + Words.percent(f.london.coverage(), 0) + " for London";
        if (f.in.scope().kind() == ReportScope.Kind.BOROUGH) {
            int place = f.coveragePlace();
            s += ", the " + (place == 1 ? "" : Words.ordinal(place) + " ") + "lowest of the "
                    + f.wards.boroughs().size() + " boroughs";
        }
        return s + ".";
    }

    private static void furthestShort(Html out, Figures f) {
        List<Integer> gaps = f.byGap();
        out.open("p");
        if (gaps.isEmpty()) {
            out.text("No ward is short of its target. ");
        } else {
            List<Integer> first = gaps.subList(0, Math.min(f.isLondon() ? 5 : 2, gaps.size()));
            List<String> posts = new ArrayList<>();
            for (int k = 0; k < first.size(); k++) {
                int w = first.get(k);
                out.text(k == 0 ? "" : k == first.size() - 1 ? " and " : ", ");
                out.element("strong", f.name(w));
                if (f.in.scope().kind() != ReportScope.Kind.BOROUGH) {
                    out.text(" (" + f.wards.ward(w).borough().name() + ")");
                }
                posts.add(Words.number(f.evaluation.inDwoPosts(f.evaluation.gap(w)), 1));
            }
            out.text((first.size() == 1 ? " is" : " are") + " the furthest short, by about " + Words.list(posts) + " "
                    + f.role(0) + " posts. ");
        }
        int over = f.here.wards() - gaps.size();
        if (over > 0 && !gaps.isEmpty()) {
            out.text(Words.several(over, "ward has", "wards have") + " what the target asks for, or more.");
        }
        out.close("p");
    }
}
