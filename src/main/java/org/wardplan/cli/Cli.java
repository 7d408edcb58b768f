package org.wardplan.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command. */
public final class Cli {
    private Cli() {}

    /**
     * @param version shown by {@code --version}
     * @return the exit code, one of {@link Exit}
     */
    public static int run(List<String> args, String version, Console console) {
        return commandLine(version, console).execute(args.toArray(String[]::new));
    }

    /** The commands, ready to run. */
    static CommandLine commandLine(String version, Console console) {
        CommandLine line = new CommandLine(new WardplanCommand(version, console));
        line.getCommandSpec().version("Wardplan " + version);
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        // "--note @note.txt" is for the command itself to read.
        line.setExpandAtFiles(false);
        line.setUsageHelpAutoWidth(true);
        line.setUsageHelpLongOptionsMaxWidth(34);
        line.setParameterExceptionHandler((e, args) -> usage(e, console));
        line.setExecutionExceptionHandler((e, l, parsed) -> {
            Faults.report(e, version, console);
            return Exit.FAULT;
        });
        return line;
    }

    private static int usage(ParameterException e, Console console) {
        CommandLine line = e.getCommandLine();
        console.err().println("wardplan: " + e.getMessage());
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            console.err().println("Did you mean: " + suggestions.stream().collect(Collectors.joining(", ")) + "?");
        } else if (line.getParent() == null) {
            console.err()
                    .println("Commands: "
                            + String.join(", ", line.getSubcommands().keySet()));
        }
        console.err().println("More: " + line.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }
}
