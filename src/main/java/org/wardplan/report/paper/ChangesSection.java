package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Allocation;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.report.content.Decision;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** Posts, money and coverage of the baseline and now, the wards whose posts differ, and the reason for each. */
final class ChangesSection implements Section {
    static final String TITLE = "What changed since the baseline, and why";

    /** Wards that the paper of London names. */
    private static final int LARGEST = 10;

    /** Decisions of no ward that are printed. */
    private static final int LISTED = 8;

    private final Figures f;
    private final Allocation before;

    ChangesSection(Figures f) {
        this.f = f;
        before = f.evaluation.baseline();
    }

    @Override
    public void write(Html out, Figures figures) {
        out.open("div", "class", "together").heading(TITLE, "changes");
        if (f.in.scenario().id().equals(f.in.plan().baseline())) {
            out.p("This scenario is the plan's baseline, so nothing changed.");
            out.close("div");
            return;
        }
        int[] changed = Arrays.stream(f.order).filter(this::differs).toArray();
        lead(out, changed);
        figures(out);
        out.close("div");
        if (changed.length > 0) {
            if (f.isLondon()) {
                boroughs(out, changed);
            } else {
                wards(out, changed);
            }
        }
        others(out);
    }

    private boolean differs(int ward) {
        for (int r = 0; r < before.roles(); r++) {
            if (before.posts(r, ward) != f.evaluation.posts(r, ward)) {
                return true;
            }
        }
        return false;
    }

    private void lead(Html out, int[] changed) {
        String of = "The baseline is " + f.baseline() + ". ";
        if (changed.length == 0) {
            out.p(of + "No ward has other posts than in it.");
            return;
        }
        long written = Arrays.stream(changed)
                .filter(w -> !f.reasons.written(w).isEmpty())
                .count();
        long none = Arrays.stream(changed)
                .filter(w -> f.reasons.of(w).equals(Reasons.NONE))
                .count();
        long recommended = changed.length - written - none;
        List<String> parts = new ArrayList<>();
        if (recommended > 0) {
            parts.add("for " + Words.count(recommended) + " as the optimiser recommended");
        }
        if (written > 0) {
            parts.add("for " + Words.count(written) + " with a reason that was written down");
        }
        if (none > 0) {
            parts.add("for " + Words.count(none) + " no reason was given");
        }
        out.p(of + Words.count(changed.length) + " of "
                + Words.several(f.order.length, "ward has", "wards have") + " other posts than in it: "
                + Words.list(parts) + ".");
    }

    private void figures(Html out) {
        Evaluation then = f.in.baseline();
        Summary was = then == null ? null : then.summary(f.in.scope().wards());
        List<String> head = new ArrayList<>(List.of(f.in.scope().title()));
        f.shownRoles.forEach(r -> head.add("n:" + f.role(r)));
        head.addAll(List.of("n:Posts", "n:Yearly cost", "n:Effective", "n:Target", "n:Coverage", "n:Unmet need"));
        out.open("table", "class", "wards").head(head.toArray(String[]::new)).open("tbody");
        out.row("", cells("Baseline", posts(), was));
        out.row("", cells("Now", f.here.posts(), f.here));
        out.row("sum", change(was));
        out.close("tbody").close("table");
        out.element(
                "p",
                "Effective and target in effective posts; unmet need: the reference floor alone is 100."
                        + (was == null ? " The baseline's money and coverage were not worked out for this paper." : ""),
                "class",
                "caption");
    }

    private int[] posts() {
        int[] posts = new int[before.roles()];
        for (int w : f.in.scope().wards()) {
            for (int r = 0; r < posts.length; r++) {
                posts[r] += before.posts(r, w);
            }
        }
        return posts;
    }

    private String[] cells(String name, int[] posts, @Nullable Summary s) {
        List<String> cells = new ArrayList<>(List.of("t:" + name));
        f.shownRoles.forEach(r -> cells.add("n:" + Words.count(posts[r])));
        cells.add("n:" + Words.count(Arrays.stream(posts).sum()));
        cells.add("n:" + (s == null ? "–" : s.cost().inPounds()));
        cells.add("n:" + (s == null ? "–" : Words.number(s.effectivePosts(), 1)));
        cells.add("n:" + (s == null ? "–" : Words.number(s.targetPosts(), 1)));
        cells.add("n:" + (s == null ? "–" : Words.percent(s.coverage(), 1)));
        cells.add("n:" + (s == null ? "–" : Words.number(s.unmetNeedIndex(), 1)));
        return cells.toArray(String[]::new);
    }

    /** Differences of the figures as printed, so that each column adds up. */
    private String[] change(@Nullable Summary was) {
        int[] posts = posts();
        Summary now = f.here;
        List<String> cells = new ArrayList<>(List.of("t:Change"));
        f.shownRoles.forEach(r -> cells.add("n:" + Words.signed(now.posts()[r] - posts[r])));
        cells.add("n:" + Words.signed(now.totalPosts() - Arrays.stream(posts).sum()));
        if (was == null) {
            cells.addAll(List.of("n:–", "n:–", "n:–", "n:–", "n:–"));
        } else {
            Money more = now.cost().minus(was.cost());
            cells.add("n:" + (more.isNegative() || more.pence() == 0 ? "" : "+") + more.inPounds());
            cells.add("n:" + signed(tenths(now.effectivePosts()) - tenths(was.effectivePosts()), ""));
            cells.add("n:" + signed(tenths(now.targetPosts()) - tenths(was.targetPosts()), ""));
            cells.add("n:" + signed(tenths(100 * now.coverage()) - tenths(100 * was.coverage()), " points"));
            cells.add("n:" + signed(tenths(now.unmetNeedIndex()) - tenths(was.unmetNeedIndex()), ""));
        }
        return cells.toArray(String[]::new);
    }

    private static long tenths(double value) {
        return Math.round(10 * value);
    }

    private static String signed(long tenths, String unit) {
        return (tenths > 0 ? "+" : "") + Words.number(tenths / 10.0, 1) + unit;
    }

    private void wards(Html out, int[] changed) {
        boolean borough = f.in.scope().kind() != ReportScope.Kind.BOROUGH;
        List<String> head = new ArrayList<>(List.of("Ward"));
        if (borough) {
            head.add("Borough");
        }
        f.shownRoles.forEach(r -> head.add("n:" + f.role(r)));
        head.addAll(List.of("n:Change", "Why"));
        out.open("table", "class", "wards reasons dense")
                .head(head.toArray(String[]::new))
                .open("tbody");
        for (int w : changed) {
            List<String> cells = new ArrayList<>(List.of("t:" + f.name(w)));
            if (borough) {
                cells.add("t:" + f.wards.ward(w).borough().name());
            }
            for (int r : f.shownRoles) {
                int was = before.posts(r, w);
                int is = f.evaluation.posts(r, w);
                cells.add("n:" + (was == is ? Words.count(is) : Words.count(was) + " to " + Words.count(is)));
            }
            cells.add("n:" + Words.signed(f.evaluation.change(w)));
            cells.add("t:" + f.reasons.of(w));
            out.row("", cells.toArray(String[]::new));
        }
        out.close("tbody").close("table");
    }

    private void boroughs(Html out, int[] changed) {
        List<String> head = new ArrayList<>(List.of("Borough"));
        f.shownRoles.forEach(r -> head.add("n:" + f.role(r)));
        head.addAll(List.of("n:Change", "n:Wards changed", "n:Reason written", "n:Recommended", "n:No reason given"));
        out.open("table", "class", "wards narrow dense")
                .head(head.toArray(String[]::new))
                .open("tbody");
        for (int b = 0; b < f.wards.boroughs().size(); b++) {
            borough(out, "", f.wards.boroughs().get(b).name(), f.wardsOf(b));
        }
        borough(out, "sum", "London", f.in.scope().wards());
        out.close("tbody").close("table");
        int[] largest = Arrays.stream(changed)
                .boxed()
                .sorted(Comparator.comparingInt((Integer w) -> -moved(w)).thenComparing(f.evaluation.need()::rank))
                .limit(LARGEST)
                .mapToInt(Integer::intValue)
                .toArray();
        out.element(
                "p",
                largest.length < changed.length
                        ? "The " + largest.length + " wards with the largest changes; the table of all wards tells the"
                                + " change of each, and the papers of the boroughs its reason:"
                        : "The wards with other posts:",
                "class",
                "lead");
        wards(out, largest);
    }

    /** Posts more and posts fewer, added up over the roles. */
    private int moved(int ward) {
        int sum = 0;
        for (int r = 0; r < before.roles(); r++) {
            sum += Math.abs(f.evaluation.posts(r, ward) - before.posts(r, ward));
        }
        return sum;
    }

    private void borough(Html out, String style, String name, int[] wards) {
        int[] changed = Arrays.stream(wards).filter(this::differs).toArray();
        long written = Arrays.stream(changed)
                .filter(w -> !f.reasons.written(w).isEmpty())
                .count();
        long none = Arrays.stream(changed)
                .filter(w -> f.reasons.of(w).equals(Reasons.NONE))
                .count();
        List<String> cells = new ArrayList<>(List.of("t:" + name));
        int sum = 0;
        for (int r = 0; r < before.roles(); r++) {
            int was = 0;
            int is = 0;
            for (int w : wards) {
                was += before.posts(r, w);
                is += f.evaluation.posts(r, w);
            }
            sum += is - was;
            if (f.shownRoles.contains(r)) {
                cells.add("n:" + (was == is ? Words.count(is) : Words.count(was) + " to " + Words.count(is)));
            }
        }
        cells.add("n:" + Words.signed(sum));
        cells.add("n:" + Words.count(changed.length) + " of " + Words.count(wards.length));
        cells.add("n:" + Words.count(written));
        cells.add("n:" + Words.count(changed.length - written - none));
        cells.add("n:" + Words.count(none));
        out.row(style, cells.toArray(String[]::new));
    }

    /** Decisions that are of no ward: money, assumptions, rules. */
    private void others(Html out) {
        List<Decision> general =
                f.in.decisions().stream().filter(d -> d.wards().isEmpty()).toList();
        if (general.isEmpty()) {
            return;
        }
        List<Decision> shown = general.subList(Math.max(0, general.size() - LISTED), general.size());
        out.element(
                "p",
                "Other decisions of this scenario that a reason was given for"
                        + (shown.size() < general.size()
                                ? " (the last " + shown.size() + " of " + Words.count(general.size()) + ")"
                                : "")
                        + ":",
                "class",
                "lead");
        for (Decision d : shown) {
            out.open("p", "class", "noted")
                    .element("strong", d.label().replace(" → ", " to ") + ".")
                    .text(" " + Reasons.told(d))
                    .close("p");
        }
    }
}
