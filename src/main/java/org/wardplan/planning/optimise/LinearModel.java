package org.wardplan.planning.optimise;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.wardplan.model.plan.Objective;

/**
 * The optimiser's model in the LP format that CBC, HiGHS, SCIP, Gurobi and CPLEX read: a 0/1 variable for each ward and
 * choice, one choice a ward, a row for each limit of London, a command unit or a borough, and two rows for each pair of
 * wards whose coverage is tied together. Its optimum is the objective that the optimiser reports. Fairest is written as
 * its first level, the lowest coverage: {@code z}, which is made small, is at least what each ward lacks to full coverage.
 */
public final class LinearModel {
    private static final String UNFAIR = "z";

    private final OptimiseInput in;
    private final AllocationModel model;
    private final Appendable out;
    private final Set<String> names = new HashSet<>();
    private int terms;

    private LinearModel(OptimiseInput in, Appendable out) {
        this.in = in;
        this.model = in.model();
        this.out = out;
    }

    /** Variables are {@code E05000026_2_1}: ward, posts of each placed role in the order said in the first line. */
    public static void write(OptimiseInput in, Appendable out) throws IOException {
        new LinearModel(in, out).write();
    }

    /** What a choice adds to a row. */
    private interface Figure {
        double of(int ward, int choice);
    }

    private void write() throws IOException {
        out.append("\\ Wardplan: ").append(in.aim().objective().label()).append(", budget ");
        out.append(in.budget().inPounds()).append("; posts in the order ");
        out.append(String.join(", ", in.plannedRoles())).append('\n');
        objective();
        out.append("Subject To\n");
        for (AllocationModel.Limit limit : model.limits()) {
            limit(limit, -1);
        }
        for (int g = 0; g < model.groups().size(); g++) {
            for (AllocationModel.Limit limit : model.groups().get(g).limits()) {
                limit(limit, g);
            }
        }
        if (model.ties() != null) {
            ties(model.ties());
        }
        choices();
        out.append("End\n");
    }

    private boolean fairest() {
        return in.aim().objective() == Objective.FAIREST;
    }

    private void objective() throws IOException {
        begin("Minimize\n objective");
        if (fairest()) {
            out.append(' ').append(UNFAIR);
        } else {
            for (int w = 0; w < model.wards().size(); w++) {
                AllocationModel.Ward ward = model.wards().get(w);
                terms(w, (of, c) -> ward.value()[c]);
            }
        }
        out.append('\n');
    }

    private void limit(AllocationModel.Limit limit, int group) throws IOException {
        begin(" " + name(group < 0 ? limit.id() : limit.id() + "-" + (group + 1)));
        for (int w = 0; w < model.wards().size(); w++) {
            if (group < 0 || inside(w, group)) {
                int[][] posts = model.wards().get(w).posts();
                terms(w, (ward, c) -> limit.most() - (double) limit.slack(posts[c]));
            }
        }
        end(" <= " + limit.most());
    }

    private boolean inside(int ward, int group) {
        int g = model.group()[ward];
        while (g >= 0 && g != group) {
            g = model.groups().get(g).parent();
        }
        return g == group;
    }

    /** Either of the two has no more coverage than the other and so much. */
    private void ties(AllocationModel.Ties ties) throws IOException {
        for (int[] pair : ties.pairs()) {
            for (int way = 0; way < 2; way++) {
                int high = pair[way];
                int low = pair[1 - way];
                begin(" " + name(ties.id() + "-" + in.wardCode(high) + "-" + in.wardCode(low)));
                terms(high, (w, c) -> ties.level()[w][c]);
                terms(low, (w, c) -> -ties.level()[w][c]);
                end(" <= " + number(ties.most()));
            }
        }
    }

    private void choices() throws IOException {
        for (int w = 0; w < model.wards().size(); w++) {
            begin(" one_" + in.wardCode(w));
            terms(w, (ward, c) -> 1);
            end(" = 1");
            if (fairest()) {
                double target = in.evaluation().need().target(w);
                begin(" level_" + in.wardCode(w));
                terms(w, (ward, c) -> target <= 0 ? 0 : -Math.max(0, 1 - in.effective(ward, c) / target));
                out.append(" + ").append(UNFAIR);
                terms++;
                end(" >= 0");
            }
        }
        out.append("Binary\n");
        for (int w = 0; w < model.wards().size(); w++) {
            for (int c = 0; c < model.wards().get(w).value().length; c++) {
                out.append(' ').append(variable(w, c)).append('\n');
            }
        }
    }

    private void begin(String name) throws IOException {
        out.append(name).append(':');
        terms = 0;
    }

    private void terms(int ward, Figure figure) throws IOException {
        for (int c = 0; c < model.wards().get(ward).value().length; c++) {
            double of = figure.of(ward, c);
            if (of != 0) {
                out.append(terms++ % 6 == 0 ? "\n " : "").append(of < 0 ? " - " : " + ");
                if (Math.abs(of) != 1) {
                    out.append(number(Math.abs(of))).append(' ');
                }
                out.append(variable(ward, c));
            }
        }
    }

    /** A row needs a term, also where nothing counts. */
    private void end(String limit) throws IOException {
        if (terms == 0) {
            out.append(" 0 nothing");
        }
        out.append("\n ").append(limit).append('\n');
    }

    private static String number(double figure) {
        return figure == Math.rint(figure) && Math.abs(figure) < 1e15
                ? Long.toString((long) figure)
                : String.format(Locale.ROOT, "%.17g", figure);
    }

    /** A name that readers of the format take, and that no other row has. */
    private String name(String id) {
        String plain = id.replaceAll("[^A-Za-z0-9_]", "_");
        String start = plain.matches("[A-Za-z].*") && !plain.matches("[eE][0-9].*") ? plain : "r_" + plain;
        String name = start;
        for (int k = 2; !names.add(name); k++) {
            name = start + "_" + k;
        }
        return name;
    }

    private String variable(int ward, int choice) {
        StringBuilder name = new StringBuilder(in.wardCode(ward));
        for (int posts : model.wards().get(ward).posts()[choice]) {
            name.append('_').append(posts);
        }
        return name.toString();
    }
}
