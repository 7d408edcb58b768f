package org.wardplan.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.WardData;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Preset;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;
import org.wardplan.report.Exports;
import org.wardplan.report.Papers;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Written;

/** What the program does in place of the window where there is no display: shows what it can do in files. */
public final class WithoutWindow {
    /** Folder that the papers of the default plan are written to. */
    public static final String FOLDER = "wardplan-out";

    private static final int MAP_WIDTH = 2000;

    private WithoutWindow() {}

    /**
     * Says why there is no window and writes the default plan's paper, rows and map into {@value #FOLDER}.
     *
     * @param why a sentence
     * @param folder that {@value #FOLDER} is made in
     * @return the exit code
     */
    public static int run(String why, Path folder, String version, Console console) {
        console.err().println("wardplan: " + why + " So instead of the window:");
        WardData data = console.data().get().orElse(null);
        if (data == null) {
            console.err()
                    .println("wardplan: the folder ward-data is missing beside the program: install Wardplan again");
            return Exit.PROBLEMS;
        }
        try {
            Command.makeFolder(folder.resolve(FOLDER));
            for (Written file : write(data, folder.resolve(FOLDER), version, console)) {
                console.out().println("Wrote " + file.file());
            }
        } catch (Failure e) {
            e.problems().forEach(p -> console.err().println("wardplan: " + p));
            return Exit.PROBLEMS;
        }
        console.out().println();
        console.out().println("Go on without a window:");
        console.out().println("  wardplan new my.wardplan --preset growth-2017");
        console.out().println("  wardplan show my.wardplan --rows");
        console.out().println("  wardplan set my.wardplan --ward E05000420 --dwo 4 --reason \"night-time economy\"");
        console.out().println("  wardplan --help");
        console.out().println("With a display (a desktop, ssh -X, xvfb-run) the same command opens the window.");
        console.out().flush();
        return Exit.DONE;
    }

    private static List<Written> write(WardData wardData, Path folder, String version, Console console) {
        DataSet data = Failure.orEnd(wardData.load(NewCommand.WARDS), console);
        List<PriorityProfile> profiles =
                Failure.orEnd(wardData.catalogue(), console).profiles();
        Preset preset = NewCommand.presets(wardData, console).stream()
                .filter(p -> p.id().equals(NewCommand.PRESET))
                .findFirst()
                .orElseThrow(
                        () -> Failure.of("The preset " + NewCommand.PRESET + " is missing: install Wardplan again"));
        Plan plan = Failure.orEnd(
                Requirement.newPlan(preset, data, profiles, console.newId().get(), preset.title()), console);
        Scenario scenario = plan.working();
        Need need = Failure.orEnd(Requirement.need(data, profiles, scenario), console);
        PriorityProfile profile = profiles.stream()
                .filter(p -> p.id().equals(scenario.profile()))
                .findFirst()
                .orElseThrow();
        RankIntervals ranks =
                Requirement.ranks(data, profiles, scenario, need, Requirement.SEED, Progress.NONE, new Cancellation());
        ExportInput in = new ExportInput(
                plan,
                scenario,
                Evaluation.of(
                                need,
                                scenario,
                                plan.roles(),
                                plan.scenario(plan.baseline()).allocation())
                        .with(Requirement.findings(data, profiles, scenario, ranks, Progress.NONE, new Cancellation())),
                data,
                profile,
                ranks,
                ReportScope.london(data.wards()),
                LocalDate.now(console.clock()),
                console.author(),
                PaperDress.PLAIN,
                null,
                List.of(),
                version);
        List<WithProblems<Written>> files = new ArrayList<>();
        files.add(Papers.pdf(in, folder.resolve("london.pdf"), Progress.NONE, new Cancellation()));
        files.add(Exports.csv(in, folder.resolve("london.csv")));
        files.add(Exports.png(
                in,
                Measure.PRIORITY,
                Measure.PRIORITY.standard(),
                false,
                MAP_WIDTH,
                folder.resolve("london-priority.png"),
                Progress.NONE,
                new Cancellation()));
        return files.stream().map(f -> Failure.orEnd(f, console)).toList();
    }
}
