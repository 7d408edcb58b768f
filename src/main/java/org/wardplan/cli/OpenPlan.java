package org.wardplan.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Findings;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.RuleEdits;
import org.wardplan.planning.optimise.OptimiseInput;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.PlanFile;

/** A plan file with the data that it was made on. */
final class OpenPlan implements AutoCloseable {
    private final PlanFile file;
    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private final Console console;

    private OpenPlan(PlanFile file, DataSet data, List<PriorityProfile> profiles, Console console) {
        this.file = file;
        this.data = data;
        this.profiles = profiles;
        this.console = console;
    }

    /** Opens for reading, whoever else has the file open. */
    static OpenPlan toRead(Path path, WardData wardData, Console console) {
        return with(Failure.orEnd(PlanFile.openReadOnly(path), console), wardData, console);
    }

    /** Opens for writing, or ends the command where that can't be. */
    static OpenPlan toWrite(Path path, String author, WardData wardData, Console console) {
        PlanFile file = writable(path, author, console);
        return with(file, wardData, console);
    }

    /** The file alone, for commands that need no sums. */
    static PlanFile writable(Path path, String author, Console console) {
        WithProblems<PlanFile> opened =
                PlanFile.open(path, author, console.clock().instant());
        PlanFile file = opened.value();
        if (file != null && file.isReadOnly()) {
            file.close();
            throw new Failure(opened.problems().stream()
                    .map(p -> new Problem(Problem.Severity.ERROR, p.file(), p.line(), p.column(), p.message()))
                    .toList());
        }
        return Failure.orEnd(opened, console);
    }

    private static OpenPlan with(PlanFile file, WardData wardData, Console console) {
        boolean done = false;
        try {
            Plan plan = file.plan();
            DataSet data = Failure.orEnd(wardData.load(plan.wardSet()), console);
            List<String> codes =
                    data.wards().wards().stream().map(w -> w.code().value()).toList();
            String name = String.valueOf(file.path().getFileName());
            if (!codes.equals(plan.wardCodes())) {
                throw Failure.of(
                        name,
                        "The plan has other wards than the data set " + plan.wardSet()
                                + " that is at hand: open it with the version of Wardplan that it was made with");
            }
            if (!plan.dataSha256().equals(data.description().sha256())) {
                console.err()
                        .println("wardplan: " + name + " was made on another release of " + plan.wardSet()
                                + ": targets and ranks are of the data at hand");
            }
            done = true;
            return new OpenPlan(
                    file, data, Failure.orEnd(wardData.catalogue(), console).profiles(), console);
        } finally {
            if (!done) {
                file.close();
            }
        }
    }

    Plan plan() {
        return file.plan();
    }

    PlanFile file() {
        return file;
    }

    Console console() {
        return console;
    }

    DataSet data() {
        return data;
    }

    /** The scenario with the id or name, or the working one when none is named. */
    Scenario scenario(@Nullable String idOrName) {
        return scenario(plan(), idOrName);
    }

    static Scenario scenario(Plan plan, @Nullable String idOrName) {
        if (idOrName == null) {
            return plan.working();
        }
        return plan.findScenario(idOrName)
                .or(() -> plan.scenarios().stream()
                        .filter(s -> s.name().equalsIgnoreCase(idOrName))
                        .findFirst())
                .orElseThrow(() -> Failure.of("There is no scenario \"" + idOrName + "\" in the plan. It has: "
                        + String.join(
                                ", ",
                                plan.scenarios().stream().map(Scenario::id).toList())));
    }

    /** The borough of a code or a name. */
    Borough borough(String codeOrName) {
        return Places.borough(data.wards(), codeOrName);
    }

    /** Positions of the wards of a borough, or of all when null. */
    int[] wards(@Nullable Borough borough) {
        return IntStream.range(0, data.wards().size())
                .filter(w -> borough == null || data.wards().ward(w).borough().equals(borough))
                .toArray();
    }

    /** Position of a ward by its code. */
    int ward(String code) {
        return Places.ward(data.wards(), code);
    }

    /** What the wards need under the scenario. */
    Need need(Scenario scenario) {
        return Failure.orEnd(Requirement.need(data, profiles, scenario), console);
    }

    /** The problems that the need of a scenario would have, to ask before an edit is kept. */
    List<Problem> problemsOf(Scenario scenario) {
        WithProblems<Need> need = Requirement.need(data, profiles, scenario);
        return need.value() == null ? need.problems() : List.of();
    }

    Evaluation evaluate(Scenario scenario) {
        Plan plan = plan();
        return Evaluation.of(
                need(scenario),
                scenario,
                plan.roles(),
                plan.scenario(plan.baseline()).allocation());
    }

    /** The sums of the plan's baseline on its own assumptions. */
    Evaluation baseline(Evaluation e) {
        Scenario baseline = plan().baselineScenario();
        return baseline.id().equals(e.scenario().id()) ? e : evaluate(baseline);
    }

    /** What the optimiser is asked under the scenario of an evaluation. */
    OptimiseInput question(Evaluation e) {
        return OptimiseInput.of(plan(), e, data.wards(), Requirement.preventableHarm(data, e.need()));
    }

    RankIntervals ranks(Evaluation e, long seed) {
        return Requirement.ranks(data, profiles, e.scenario(), e.need(), seed, Progress.NONE, new Cancellation());
    }

    /** What the analyses find out about the wards, for papers and exports. */
    Findings findings(Evaluation e, RankIntervals ranks) {
        return Requirement.findings(data, profiles, e.scenario(), ranks, Progress.NONE, new Cancellation());
    }

    PriorityProfile profile(Scenario scenario) {
        return profile(scenario, scenario.profile());
    }

    /** The profile of this id, of the program or the plan's own. */
    PriorityProfile profile(Scenario scenario, String id) {
        return Failure.orEnd(Requirement.profile(profiles, scenario, id), console);
    }

    /** The profiles that come with the program. */
    List<PriorityProfile> standardProfiles() {
        return profiles;
    }

    /** The scenario to change: one that is locked or archived ends the command. */
    Scenario editable(@Nullable String idOrName) {
        Scenario s = scenario(idOrName);
        plan().fixed(s).ifPresent(why -> {
            throw Failure.of(why + ": name another with --scenario");
        });
        return s;
    }

    /** Keeps an edit when the plan makes sense after it; else the command ends and nothing is changed. */
    @Nullable JournalEntry keep(@Nullable PlanEdit edit, Scenario of, String author) {
        if (edit == null) {
            return null;
        }
        List<Problem> problems = problemsOf(plan().apply(edit).scenario(of.id()));
        if (!problems.isEmpty()) {
            throw new Failure(problems);
        }
        return append(edit, author, console.clock().instant());
    }

    /** Keeps a change of posts by hand, with what of it goes against the recommended plan. */
    JournalEntry appendByHand(PlanEdit edit, String author, Instant at) {
        return append(RuleEdits.handChange(plan(), edit, author, at.toString()), author, at);
    }

    JournalEntry append(PlanEdit edit, String author, Instant at) {
        return file.append(edit, author, at);
    }

    @Override
    public void close() {
        file.close();
    }
}
