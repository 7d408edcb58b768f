package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Need;
import org.wardplan.planning.RoundedParts;
import org.wardplan.report.content.Words;

/** What the targets of the wards (of London: of the boroughs) are made of, part by part, in effective posts. */
final class TargetSection implements Section {
    static final String TITLE = "What the targets are made of";
    static final String ONE_TITLE = "What the target is made of";

    /** Parts with a column of their own, the floor among them. */
    private static final int COLUMNS = 7;

    private static final int DECIMALS = 2;

    @Override
    public void write(Html out, Figures f) {
        Need need = f.evaluation.need();
        TargetMethod method = need.method();
        TargetMethod other = method == TargetMethod.SHARE ? TargetMethod.WORKLOAD : TargetMethod.SHARE;
        boolean both = need.hasWorkload();
        List<Need.Part> parts = columns(need, f.in.scope().wards());
        out.heading(TITLE, "targets");
        out.open("table", "class", "wards narrow dense");
        List<String> head = new ArrayList<>(List.of(f.isLondon() ? "Borough" : "Ward"));
        parts.forEach(p -> head.add("n:" + p.label()));
        head.add("n:Target");
        head.add("n:≈ " + f.role(0));
        if (both) {
            head.add(other == TargetMethod.WORKLOAD ? "n:By workload" : "n:By share");
        }
        out.head(head.toArray(String[]::new)).open("tbody");
        if (f.isLondon()) {
            for (int b = 0; b < f.wards.boroughs().size(); b++) {
                row(out, f, "", f.wards.boroughs().get(b).name(), parts, f.wardsOf(b), other);
            }
        } else {
            for (int w : f.order) {
                row(out, f, "", f.name(w), parts, new int[] {w}, other);
            }
        }
        row(out, f, "sum", f.in.scope().title(), parts, f.in.scope().wards(), other);
        out.close("tbody").close("table");
        out.element(
                "p",
                "In effective posts, by " + lower(method) + "; the figures of a row add up to its target, so each is"
                        + " within 0.01 of its exact value. ≈ " + f.role(0) + ": the target in posts of that role."
                        + (both ? "" : " The scenario has no table of hours, so there is no target by workload."),
                "class",
                "caption");
    }

    static String lower(TargetMethod method) {
        return method == TargetMethod.SHARE ? "share of a stated strength" : "workload in hours";
    }

    /** The first part (floor or engagement), the largest of the scope, and all others as one. */
    static List<Need.Part> columns(Need need, int[] wards) {
        List<Need.Part> all = need.targetParts();
        List<Need.Part> rest = all.subList(1, all.size()).stream()
                .filter(p -> Arrays.stream(p.points()).anyMatch(v -> v != 0))
                .sorted(Comparator.comparingDouble((Need.Part p) -> -sum(p, wards)))
                .toList();
        List<Need.Part> columns = new ArrayList<>(List.of(all.get(0)));
        int shown = rest.size() <= COLUMNS ? rest.size() : COLUMNS - 1;
        columns.addAll(rest.subList(0, shown));
        if (shown < rest.size()) {
            double[] others = new double[need.wards()];
            for (Need.Part p : rest.subList(shown, rest.size())) {
                Arrays.setAll(others, w -> others[w] + p.points()[w]);
            }
            columns.add(new Need.Part("other", "Other (" + (rest.size() - shown) + ")", others));
        }
        return columns;
    }

    private static double sum(Need.Part part, int[] wards) {
        return IntStream.of(wards).mapToDouble(w -> part.points()[w]).sum();
    }

    private static void row(
            Html out, Figures f, String style, String name, List<Need.Part> parts, int[] wards, TargetMethod other) {
        double[] rounded =
                RoundedParts.of(parts.stream().mapToDouble(p -> sum(p, wards)).toArray(), DECIMALS);
        double target = Arrays.stream(rounded).sum();
        List<String> cells = new ArrayList<>(List.of("t:" + name));
        for (double part : rounded) {
            cells.add("n:" + Words.number(part, DECIMALS));
        }
        cells.add("s:" + Words.number(target, DECIMALS));
        cells.add("n:" + Words.number(f.evaluation.inDwoPosts(target), 1));
        if (f.evaluation.need().hasWorkload()) {
            cells.add("n:"
                    + Words.number(
                            IntStream.of(wards)
                                    .mapToDouble(w -> f.evaluation.need().target(other, w))
                                    .sum(),
                            DECIMALS));
        }
        out.row(style, cells.toArray(String[]::new));
    }
}
