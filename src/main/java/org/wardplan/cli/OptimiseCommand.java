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
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Allocation;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Edits;
import org.wardplan.planning.Evaluation;
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
            "Finds the best plan for the money and proves it. Kept are the budget, the scenario's floor, its locks and its"
                    + " limits on head-count (limit.DWO, limit.PCSO).",
            "Nothing is changed unless --apply is given."
        })
final class OptimiseCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--objective",
            paramLabel = "O",
            description = "gaps: least unmet need, deep gaps count most; short: fewest posts short."
                    + " Default: ${DEFAULT-VALUE}.")
    private String objective = "gaps";

    @Option(names = "--budget", paramLabel = "POUNDS", description = "The money. Default: the scenario's budget.")
    private @Nullable String budget;

    @Option(
            names = "--time-limit",
            paramLabel = "S",
            description = "Seconds after which the best plan so far is given with its gap. Default: ${DEFAULT-VALUE}.")
    private double timeLimit = 120;

    @Option(names = "--export-lp", paramLabel = "OUT.lp", description = "Write the model for any other solver.")
    private @Nullable Path lp;

    @Option(names = "--apply", description = "Put the plan into the file as one step, with the budget given.")
    private boolean apply;

    @Option(
            names = "--scenario",
            paramLabel = "ID",
            description = "The scenario, by id or name. Default: the first that is not frozen.")
    private @Nullable String scenario;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        Objective chosen = objective();
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
            OptimiseInput in = open.question(e).with(Aim.of(chosen)).with(money);
            if (lp != null) {
                write(in, lp);
            }
            Instant start = console().clock().instant();
            Optimum best = solve(in);
            double seconds =
                    Duration.between(start, console().clock().instant()).toNanos() / 1e9;
            if (apply && best.allocation() != null) {
                apply(open, s, best.allocation(), chosen, money, name);
            }
            OptimiseAnswer answer = new OptimiseAnswer(in, best, seconds, apply && best.allocation() != null);
            if (best.allocation() == null) {
                best.conflicts().forEach(this::message);
                return new Answer(answer.json(), answer.lines(), Exit.INFEASIBLE);
            }
            return Answer.of(answer.json(), answer.lines());
        }
    }

    private Objective objective() {
        return Objective.find(objective)
                .filter(o -> o == Objective.GAPS || o == Objective.SHORT)
                .orElseThrow(() -> wrong("--objective " + objective + ": expected gaps or short"));
    }

    private Optimum solve(OptimiseInput in) {
        Cancellation stop = new Cancellation();
        Timer timer = new Timer("time limit", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        stop.cancel();
                    }
                },
                Math.max(1, Math.round(1000 * timeLimit)));
        try {
            return Optimiser.exact(in, Progress.NONE, stop);
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

    private void apply(OpenPlan open, Scenario s, Allocation best, Objective chosen, Money money, String name) {
        List<PlanEdit> edits = new ArrayList<>();
        if (!money.equals(s.budget().total())) {
            PlanEdit edit = Edits.budget(s, s.budget().withTotal(money));
            if (edit != null) {
                edits.add(edit);
            }
        }
        List<PostChange> changes = new ArrayList<>();
        for (int r = 0; r < open.plan().roles().size(); r++) {
            for (int w = 0; w < open.data().wards().size(); w++) {
                int now = s.allocation().posts(r, w);
                if (now != best.posts(r, w)) {
                    changes.add(new PostChange(
                            open.plan().wardCodes().get(w),
                            open.plan().roles().get(r).id(),
                            now,
                            best.posts(r, w)));
                }
            }
        }
        String label = "Optimised: " + chosen.label().toLowerCase(Locale.ROOT) + ", " + money.inPounds();
        if (!changes.isEmpty()) {
            edits.add(new PlanEdit.SetPosts(s.id(), changes, label, null));
        }
        if (!edits.isEmpty()) {
            open.append(
                    edits.size() == 1 ? edits.get(0) : new PlanEdit.Several(edits, label, null),
                    name,
                    console().clock().instant());
        }
    }
}
