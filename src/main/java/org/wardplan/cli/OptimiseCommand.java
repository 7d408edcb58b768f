package org.wardplan.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.LinearModel;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.planning.optimise.Optimiser;
import org.wardplan.planning.optimise.Optimum;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
        name = "optimise",
        description = {
            "Finds the best plan for the money under the scenario's rules (\"rule FILE list\") and proves how good it is.",
            "Nothing is changed unless --apply is given."
        })
final class OptimiseCommand extends Command {
    /** Seconds that the searches with £1m more and less may take together, after which they give their best so far. */
    private static final double REASONS_LIMIT = 30;

    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--objective",
            paramLabel = "O",
            description = "gaps: least unmet need, deep gaps count most; short: fewest posts short; fairest: the"
                    + " worst-served ward as well off as possible, then the next; harm: least recorded harm that patrol"
                    + " may prevent; least-change: fewest posts moved. Default: the scenario's.")
    private @Nullable String objective;

    @Option(
            names = "--evenness",
            paramLabel = "X",
            description = "For gaps: 0, the least unmet need, to less than 1, where the worst-served ward decides."
                    + " Default: the scenario's.")
    private @Nullable Double evenness;

    @Option(
            names = "--coverage",
            paramLabel = "X",
            description = "For least-change: the coverage that every ward is brought to, as in 75%%."
                    + " Default: the scenario's.")
    private @Nullable String coverage;

    @Option(names = "--rule-on", paramLabel = "ID", description = "As if this rule were on; may be given again.")
    private List<String> on = new ArrayList<>();

    @Option(names = "--rule-off", paramLabel = "ID", description = "As if this rule were off; may be given again.")
    private List<String> off = new ArrayList<>();

    @Option(names = "--budget", paramLabel = "POUNDS", description = "The money. Default: the scenario's budget.")
    private @Nullable String budget;

    @Option(
            names = "--time-limit",
            paramLabel = "S",
            description = "Seconds after which the best plan so far is given with its gap. Default: ${DEFAULT-VALUE}.")
    private double timeLimit = 120;

    @Option(names = "--export-lp", paramLabel = "OUT.lp", description = "Write the model for any other solver.")
    private @Nullable Path lp;

    @Option(
            names = "--apply",
            description = "Put the plan into the file as one step, with the budget and the objective given.")
    private boolean apply;

    @Option(names = "--why", description = "With --json: each row says why the ward has what it has.")
    private boolean why;

    @Option(
            names = "--why-ward",
            paramLabel = "CODE",
            description = "Say why this ward has what it has; may be given again.")
    private List<String> whyWards = new ArrayList<>();

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is open for edits.")
    private @Nullable String scenario;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        if (apply && !(on.isEmpty() && off.isEmpty())) {
            throw wrong("--rule-on and --rule-off only try: switch the rule in the plan (rule FILE on|off) to apply");
        }
        if (!(timeLimit > 0)) {
            throw wrong("--time-limit " + timeLimit + ": expected seconds, more than 0");
        }
        String name = author.name(console());
        try (OpenPlan open = apply
                ? OpenPlan.toWrite(file, name, wardData(), console())
                : OpenPlan.toRead(file, wardData(), console())) {
            Scenario s = apply ? open.editable(scenario) : open.scenario(scenario);
            Evaluation e = open.evaluate(s);
            Money money = budget == null ? e.budget() : pounds("--budget ", budget);
            OptimiseInput in = open.question(e).with(aim(s.rulebook().aim())).with(money);
            in = switched(switched(in, s, on, true), s, off, false);
            if (lp != null) {
                write(in, lp);
            }
            Instant start = console().clock().instant();
            Optimum best = solve(in);
            double seconds =
                    Duration.between(start, console().clock().instant()).toNanos() / 1e9;
            if (apply && best.allocation() != null) {
                take(open, s, in, best, name);
            }
            OptimiseAnswer answer =
                    new OptimiseAnswer(in, best, seconds, apply && best.allocation() != null, reasons(in, best, open));
            if (best.allocation() == null) {
                best.conflicts().forEach(this::message);
                return new Answer(answer.json(), answer.lines(), Exit.INFEASIBLE);
            }
            return Answer.of(answer.json(), answer.lines());
        }
    }

    private Aim aim(Aim own) {
        Objective chosen = objective == null
                ? own.objective()
                : Objective.find(objective)
                        .orElseThrow(() -> wrong("--objective " + objective + ": expected "
                                + String.join(
                                        ", ",
                                        Stream.of(Objective.values())
                                                .map(Objective::id)
                                                .toList())));
        Double part = evenness;
        String reached = coverage;
        try {
            return new Aim(
                    chosen,
                    part == null ? own.evenness() : part,
                    reached == null ? own.coverage() : AssumedValue.parse(Assumption.Unit.SHARE, reached));
        } catch (IllegalArgumentException e) {
            throw wrong("--evenness or --coverage: " + e.getMessage());
        }
    }

    private static OptimiseInput switched(OptimiseInput in, Scenario s, List<String> ids, boolean to) {
        OptimiseInput switched = in;
        for (String id : ids) {
            switched = switched.switched(RuleCommand.OfPlan.rule(s, id).id(), to);
        }
        return switched;
    }

    private Optimum solve(OptimiseInput in) {
        return within(timeLimit, stop -> Optimiser.exact(in, Progress.NONE, stop));
    }

    private @Nullable OptimiseReasons reasons(OptimiseInput in, Optimum best, OpenPlan open) {
        Allocation plan = best.allocation();
        List<Integer> wards = whyWards.stream().map(open::ward).toList();
        return plan == null
                ? null
                : within(
                        Math.min(timeLimit, REASONS_LIMIT),
                        stop -> new OptimiseReasons(in, best, plan, why, wards, stop));
    }

    private static <T> T within(double seconds, Function<Cancellation, T> work) {
        Cancellation stop = new Cancellation();
        Timer timer = new Timer("time limit", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        stop.cancel();
                    }
                },
                Math.max(1, Math.round(1000 * seconds)));
        try {
            return work.apply(stop);
        } finally {
            timer.cancel();
        }
    }

    private static void write(OptimiseInput in, Path to) {
        try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            LinearModel.write(in, out);
        } catch (IOException e) {
            throw Failure.of(
                    to.toString(), "The model can't be written (" + e.getMessage() + "): choose another place");
        }
    }

    private void take(OpenPlan open, Scenario s, OptimiseInput in, Optimum best, String name) {
        Instant at = console().clock().instant();
        PlanEdit edit = best.allocation() == null
                ? null
                : RuleEdits.take(
                        open.plan(),
                        s,
                        new Recommendation(
                                in.aim(),
                                in.budget(),
                                best.objective(),
                                best.bound(),
                                at.toString(),
                                best.allocation()),
                        in.rules().stream().anyMatch(r -> r.on() && r instanceof Rule.Overrides));
        if (edit != null) {
            open.append(edit, name, at);
        }
    }
}
