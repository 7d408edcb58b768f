package org.wardplan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardplan.cli.Cli;
import org.wardplan.cli.Console;
import org.wardplan.cli.Exit;
import org.wardplan.cli.Faults;
import org.wardplan.cli.WithoutWindow;
import org.wardplan.storage.SettingsFile;

/** Entry point: opens the window without arguments or with a plan to open, or runs a command. */
public final class Main {
    private static final String PLAN_ENDING = ".wardplan";
    private static final String OPEN = "open";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> args) {
        Map<String, String> environment = System.getenv();
        Map<String, String> properties = new HashMap<>();
        System.getProperties().forEach((key, value) -> properties.put(String.valueOf(key), String.valueOf(value)));
        Console console = Console.ofProcess(SettingsFile.folder(environment, properties), environment);
        try {
            Optional<List<String>> window = windowArguments(args);
            if (window.isEmpty()) {
                return Cli.run(args, version(), console);
            }
            Display display = new Display(environment, properties);
            Optional<String> absent = display.whyAbsent();
            return absent.isPresent()
                    ? WithoutWindow.run(absent.get(), Path.of(""), version(), console)
                    : window(window.get(), display, console);
        } catch (RuntimeException | Error e) {
            Faults.report(e, version(), console);
            return Exit.FAULT;
        }
    }

    /** The arguments for the window, or empty when they are a command. */
    static Optional<List<String>> windowArguments(List<String> args) {
        if (args.isEmpty()) {
            return Optional.of(List.of());
        }
        if (args.size() <= 2 && args.get(0).equals(OPEN) && !args.contains("--help")) {
            return Optional.of(args.subList(1, args.size()));
        }
        String only = args.get(0);
        return args.size() == 1 && only.endsWith(PLAN_ENDING) && !only.startsWith("-")
                ? Optional.of(args)
                : Optional.empty();
    }

    private static int window(List<String> args, Display display, Console console) {
        try {
            org.wardplan.ui.shell.WardplanApp.start(args.toArray(String[]::new));
            return Exit.DONE;
        } catch (RuntimeException | LinkageError e) {
            List<String> missing = display.missingPackages();
            if (!missing.isEmpty()) {
                console.err()
                        .println("wardplan: the window needs libraries that this system lacks. On Debian or Ubuntu:"
                                + " apt install " + String.join(" ", missing));
                console.err().println("The command line works without them: wardplan --help");
                return Exit.PROBLEMS;
            }
            if (Display.isRefusal(e)) {
                return WithoutWindow.run(display.refusal(), Path.of(""), version(), console);
            }
            throw e;
        }
    }

    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
