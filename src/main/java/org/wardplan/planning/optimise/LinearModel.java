package org.wardplan.planning.optimise;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The optimiser's model in the LP format that CBC, HiGHS, SCIP, Gurobi and CPLEX read: a 0/1 variable for each ward and
 * choice, one choice a ward, and a row for each limit. Its optimum is the objective that the optimiser reports.
 */
public final class LinearModel {
    private LinearModel() {}

    /** Variables are {@code E05000026_2_1}: ward, posts of each placed role in the order said in the first line. */
    public static void write(OptimiseInput in, Appendable out) throws IOException {
        AllocationModel model = in.model();
        out.append("\\ Wardplan: ").append(in.aim().objective().label()).append(", budget ");
        out.append(in.budget().inPounds()).append("; posts in the order ");
        out.append(String.join(", ", in.plannedRoles())).append('\n');
        out.append("Minimize\n objective:");
        int line = 0;
        for (int w = 0; w < model.wards().size(); w++) {
            AllocationModel.Ward ward = model.wards().get(w);
            for (int c = 0; c < ward.value().length; c++) {
                if (ward.value()[c] != 0) {
                    out.append(line++ % 4 == 0 ? "\n  + " : " + ")
                            .append(String.format(Locale.ROOT, "%.17g", ward.value()[c]))
                            .append(' ')
                            .append(name(in, w, c));
                }
            }
        }
        out.append("\nSubject To\n");
        List<AllocationModel.Limit> limits = model.limits();
        for (AllocationModel.Limit limit : limits) {
            out.append(' ').append(limit.id().replace('-', '_')).append(':');
            int terms = 0;
            for (int w = 0; w < model.wards().size(); w++) {
                int[][] posts = model.wards().get(w).posts();
                for (int c = 0; c < posts.length; c++) {
                    long use = 0;
                    for (int r = 0; r < posts[c].length; r++) {
                        use += limit.each()[r] * posts[c][r];
                    }
                    if (use != 0) {
                        out.append(terms++ % 6 == 0 ? "\n  + " : " + ")
                                .append(Long.toString(use))
                                .append(' ')
                                .append(name(in, w, c));
                    }
                }
            }
            out.append("\n  <= ").append(Long.toString(limit.most())).append('\n');
        }
        for (int w = 0; w < model.wards().size(); w++) {
            out.append(" one_").append(in.wardCode(w)).append(':');
            for (int c = 0; c < model.wards().get(w).value().length; c++) {
                out.append(c > 0 && c % 8 == 0 ? "\n  + " : " + ").append(name(in, w, c));
            }
            out.append(" = 1\n");
        }
        out.append("Binary\n");
        for (int w = 0; w < model.wards().size(); w++) {
            for (int c = 0; c < model.wards().get(w).value().length; c++) {
                out.append(' ').append(name(in, w, c)).append('\n');
            }
        }
        out.append("End\n");
    }

    private static String name(OptimiseInput in, int ward, int choice) {
        StringBuilder name = new StringBuilder(in.wardCode(ward));
        for (int posts : in.model().wards().get(ward).posts()[choice]) {
            name.append('_').append(posts);
        }
        return name.toString();
    }
}
