package org.wardplan.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself: what all commands share. */
@CommandLine.Command(
        name = "wardplan",
        description = "Plans neighbourhood policing in London, ward by ward.",
        footerHeading = "%n",
        footer = {
            "Without a command, or with a plan file alone, the window opens.",
            "",
            "Exit codes: 0 done, 1 the input or plan has problems, 2 wrong usage, 3 no feasible plan,"
                    + " 70 a fault of the program.",
            "Settings and imported data sets are in the user's usual folders; WARDPLAN_HOME moves both."
        },
        subcommands = {
            DataCommand.class,
            NewCommand.class,
            ShowCommand.class,
            SetCommand.class,
            ScenarioCommand.class,
            AssumeCommand.class,
            ProfileCommand.class,
            ImportCommand.class,
            RuleCommand.class,
            OverrideCommand.class,
            OptimiseCommand.class,
            FrontierCommand.class,
            ExtractCommand.class,
            MergeCommand.class,
            SubmissionCommand.class,
            PhasesCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            CompareCommand.class,
            HistoryCommand.class,
            RestoreCommand.class,
            HotSpotsCommand.class,
            PrioritiesCommand.class,
            TrendCommand.class,
            SensitivityCommand.class,
            ForecastCommand.class,
            MovesCommand.class,
            TemplateCommand.class,
            ReportCommand.class,
            ExportCommand.class
        })
final class WardplanCommand implements Runnable {
    private final Console console;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "One JSON document on standard output. Money is in whole pence.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean versionAsked;

    private final String version;

    WardplanCommand(String version, Console console) {
        this.version = version;
        this.console = console;
    }

    String version() {
        return version;
    }

    Console console() {
        return console;
    }

    boolean json() {
        return json;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing.");
    }
}
