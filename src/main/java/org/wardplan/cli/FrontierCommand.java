package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Objective;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Summary;
import org.wardplan.planning.optimise.EvennessFrontier;
import org.wardplan.planning.optimise.Frontier;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimum;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "frontier",
        description = {
            "The least unmet need that each budget buys under the scenario's rules, every point a proved plan. Budgets"
                    + " below what the rules ask for have none.",
            "With --evenness-steps, unmet need against evenness at one budget: plans from the least unmet need to the"
                    + " fairest."
        })
final class FrontierCommand extends Command {
    private static final int MOST_STEPS = 1000;
    private static final int MOST_EVENNESS_STEPS = 50;

    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--from", paramLabel = "POUNDS", description = "Lowest budget.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "POUNDS", description = "Highest budget.")
    private @Nullable String to;

    @Option(names = "--steps", paramLabel = "N", description = "Number of budgets. Default: ${DEFAULT-VALUE}.")
    private int steps = 11;

    @Option(
            names = "--objective",
            paramLabel = "O",
            description = "What the plans are best at, as for optimise. Default: the scenario's.")
    private @Nullable String objective;

    @Option(
            names = "--live",
            description = "Do without the proof: plans found at once, each with its bound. For many budgets.")
    private boolean live;

    @Option(
            names = "--evenness-steps",
            paramLabel = "N",
            description = "Number of plans of the other frontier, from the least unmet need to the fairest.")
    private int evennessSteps;

    @Option(
            names = "--budget",
            paramLabel = "POUNDS",
            description = "The money of the plans of --evenness-steps. Default: the scenario's budget.")
    private @Nullable String budget;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is open for edits.")
    private @Nullable String scenario;

    @Override
    Answer run() {
        boolean even = evennessSteps != 0;
        if (even
                ? evennessSteps < 2 || evennessSteps > MOST_EVENNESS_STEPS || from != null || to != null
                : from == null || to == null || budget != null) {
            throw wrong("expected --from and --to, or --evenness-steps of 2 to " + MOST_EVENNESS_STEPS
                    + " with or without --budget");
        }
        Money low = from == null ? Money.ZERO : pounds("--from ", from);
        Money high = to == null ? Money.ZERO : pounds("--to ", to);
        if (high.pence() < low.pence() || steps < 1 || steps > MOST_STEPS) {
            throw wrong("expected --from not above --to, and 1 to " + MOST_STEPS + " steps");
        }
        Money money = budget == null ? null : pounds("--budget ", budget);
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            Evaluation e = open.evaluate(open.scenario(scenario));
            OptimiseInput in = open.question(e);
            in = in.with(in.aim().with(objective(in.aim().objective())));
            return even ? evenness(money == null ? in : in.with(money)) : budgets(in, low, high);
        }
    }

    private Objective objective(Objective own) {
        String asked = objective;
        return asked == null
                ? own
                : Objective.find(asked)
                        .orElseThrow(() -> wrong("--objective " + asked + ": expected "
                                + String.join(
                                        ", ",
                                        Stream.of(Objective.values())
                                                .map(Objective::id)
                                                .toList())));
    }

    private Answer budgets(OptimiseInput in, Money low, Money high) {
        Frontier frontier = Frontier.of(in, low, high, steps, Progress.NONE, new Cancellation());
        if (!live) {
            frontier = frontier.refined((done, total, what) -> message(done + " of " + total), new Cancellation());
        }
        List<Object> json = new ArrayList<>();
        TextTable table = new TextTable(
                ">Budget",
                ">Unmet need",
                ">Index",
                ">Bound",
                ">£1m saves",
                ">Posts short",
                ">Lowest coverage",
                ">Gini",
                "");
        Frontier.Point before = null;
        for (Frontier.Point p : frontier.points()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("budgetPence", p.budget().pence());
            row.put("status", p.best().status().name());
            json.add(row);
            Summary s = p.summary();
            if (s == null) {
                row.put("conflicts", p.best().conflicts());
                table.row(p.budget().inPounds(), "–", "–", "–", "–", "–", "–", "–", "no plan keeps the rules");
                continue;
            }
            figures(row, p.best(), s, in);
            Double saves = before == null || !before.feasible()
                    ? null
                    : (before.unmetNeedIndex() - p.unmetNeedIndex())
                            / ((p.budget().pence() - before.budget().pence()) / 1e8);
            row.put("perMillion", saves);
            before = p;
            table.row(
                    p.budget().inPounds(),
                    KeyFigures.decimals(s.unmetNeed(), 2),
                    KeyFigures.decimals(s.unmetNeedIndex(), 1),
                    KeyFigures.decimals(p.best().bound(), 2),
                    saves == null ? "–" : KeyFigures.decimals(saves, 2),
                    KeyFigures.decimals(s.unmetPosts(), 1),
                    KeyFigures.decimals(100 * s.worstCoverage(), 0) + " %",
                    KeyFigures.decimals(s.gini(), 3),
                    standing(p.best()));
        }
        return Answer.of(json, table.lines());
    }

    private static String standing(Optimum best) {
        return best.status() == Optimum.Status.OPTIMAL
                ? "proved"
                : "within " + KeyFigures.decimals(100 * best.gap(), 3) + " %";
    }

    private static void figures(Map<String, Object> row, Optimum best, Summary s, OptimiseInput in) {
        row.put("costPence", s.cost().pence());
        row.put("objective", best.objective());
        row.put("bound", best.bound());
        row.put("unmetPosts", s.unmetPosts());
        row.put("unmetNeed", s.unmetNeed());
        row.put("unmetNeedIndex", s.unmetNeedIndex());
        row.put("worstCoverage", s.worstCoverage());
        row.put("worstDecileCoverage", s.worstDecileCoverage());
        row.put("gini", s.gini());
        Map<String, Object> posts = new LinkedHashMap<>();
        for (int r = 0; r < s.posts().length; r++) {
            posts.put(in.evaluation().roles().get(r).id(), s.posts()[r]);
        }
        row.put("posts", posts);
    }

    private Answer evenness(OptimiseInput in) {
        EvennessFrontier frontier = EvennessFrontier.of(
                in, evennessSteps, (done, total, what) -> message(done + " of " + total), new Cancellation());
        List<Object> json = new ArrayList<>();
        TextTable table =
                new TextTable(">Evenness", ">Unmet need", ">Index", ">Lowest coverage", ">Worst tenth", ">Gini", "");
        for (EvennessFrontier.Point p : frontier.points()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("evenness", p.evenness());
            row.put("objectiveName", p.aim().objective().id());
            row.put("budgetPence", in.budget().pence());
            row.put("status", p.best().status().name());
            json.add(row);
            Summary s = p.summary();
            String name = KeyFigures.decimals(p.evenness(), 2);
            if (s == null) {
                row.put("conflicts", p.best().conflicts());
                table.row(name, "–", "–", "–", "–", "–", "no plan keeps the rules");
                continue;
            }
            figures(row, p.best(), s, in);
            table.row(
                    name,
                    KeyFigures.decimals(s.unmetNeed(), 2),
                    KeyFigures.decimals(s.unmetNeedIndex(), 1),
                    KeyFigures.decimals(100 * s.worstCoverage(), 0) + " %",
                    KeyFigures.decimals(100 * s.worstDecileCoverage(), 0) + " %",
                    KeyFigures.decimals(s.gini(), 3),
                    p.aim().objective() == Objective.FAIREST ? "fairest" : standing(p.best()));
        }
        return Answer.of(json, table.lines());
    }
}
