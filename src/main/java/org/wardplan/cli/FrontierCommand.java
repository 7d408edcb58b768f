package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "frontier",
        description =
                "The least unmet need that each budget buys, every point a proved plan. Budgets below the cost of the"
                        + " floor and the locked posts have none.")
final class FrontierCommand extends Command {
    private static final int MOST_STEPS = 1000;

    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--from", paramLabel = "POUNDS", required = true, description = "Lowest budget.")
    @SuppressWarnings("NullAway.Init")
    private String from;

    @Option(names = "--to", paramLabel = "POUNDS", required = true, description = "Highest budget.")
    @SuppressWarnings("NullAway.Init")
    private String to;

    @Option(names = "--steps", paramLabel = "N", description = "Number of budgets. Default: ${DEFAULT-VALUE}.")
    private int steps = 11;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is not frozen.")
    private @Nullable String scenario;

    @Override
    Answer run() {
        Money low = pounds("--from ", from);
        Money high = pounds("--to ", to);
        if (high.pence() < low.pence() || steps < 1 || steps > MOST_STEPS) {
            throw wrong("expected --from not above --to, and 1 to " + MOST_STEPS + " steps");
        }
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            Evaluation e = open.evaluate(open.scenario(scenario));
            List<Object> json = new ArrayList<>();
            TextTable table =
                    new TextTable(">Budget", ">Unmet need", ">Bound", ">Posts short", ">Lowest coverage", ">Gini", "");
            for (int k = 0; k < steps; k++) {
                long pence = steps == 1
                        ? low.pence()
                        : low.pence() + Math.round((double) (high.pence() - low.pence()) * k / (steps - 1));
                point(open, e, new Money(pence), json, table);
                message((k + 1) + " of " + steps);
            }
            return Answer.of(json, table.lines());
        }
    }

    private static void point(OpenPlan open, Evaluation e, Money budget, List<Object> json, TextTable table) {
        Optimum best = Optimiser.exact(
                open.question(e).with(Aim.CLOSE_THE_GAPS).with(budget), Progress.NONE, new Cancellation());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("budgetPence", budget.pence());
        row.put("status", best.status().name());
        if (best.allocation() == null) {
            row.put("conflicts", best.conflicts());
            json.add(row);
            table.row(budget.inPounds(), "–", "–", "–", "–", "–", "no plan keeps the rules");
            return;
        }
        Summary s = Evaluation.of(
                        e.need(),
                        e.scenario().withAllocation(best.allocation()),
                        e.roles(),
                        open.plan().scenario(open.plan().baseline()).allocation())
                .london();
        row.put("costPence", s.cost().pence());
        row.put("unmetPosts", s.unmetPosts());
        row.put("unmetNeed", s.unmetNeed());
        row.put("bound", best.bound());
        row.put("worstCoverage", s.worstCoverage());
        row.put("gini", s.gini());
        json.add(row);
        table.row(
                budget.inPounds(),
                KeyFigures.decimals(s.unmetNeed(), 2),
                KeyFigures.decimals(best.bound(), 2),
                KeyFigures.decimals(s.unmetPosts(), 1),
                KeyFigures.decimals(100 * s.worstCoverage(), 0) + " %",
                KeyFigures.decimals(s.gini(), 3),
                best.status() == Optimum.Status.OPTIMAL ? "proved" : "within its gap");
    }
}
