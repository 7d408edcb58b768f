package org.wardplan.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.WardData;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.storage.PlanFileException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command: makes an answer, which is printed here as one JSON document or as text. */
abstract class Command implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Set by picocli before anything else is called. */
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The result, without printing anything; or {@link Failure}. */
    abstract Answer run();

    @Override
    public Integer call() {
        Answer answer;
        try {
            answer = run();
        } catch (Failure e) {
            answer = failed(e.problems());
        } catch (PlanFileException e) {
            answer = failed(List.of(e.problem()));
        } catch (EditRefused e) {
            answer = failed(List.of(Problem.error(String.valueOf(e.getMessage()))));
        }
        PrintStream out = console().out();
        if (root().json()) {
            out.print(json(answer.json()));
            out.print('\n');
        } else {
            for (String line : answer.lines()) {
                out.print(line);
                out.print('\n');
            }
        }
        out.flush();
        return answer.exit();
    }

    private Answer failed(List<Problem> problems) {
        problems.forEach(p -> message(p.toString()));
        return new Answer(
                Map.of("problems", problems.stream().map(Command::json).toList()), List.of(), Exit.PROBLEMS);
    }

    private static String json(Object tree) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A problem as a JSON object. */
    static Map<String, Object> json(Problem p) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("severity", p.severity().name());
        map.put("file", p.file());
        map.put("line", p.line() == 0 ? null : p.line());
        map.put("column", p.column());
        map.put("message", p.message());
        return map;
    }

    private WardplanCommand root() {
        return (WardplanCommand) spec.root().userObject();
    }

    Console console() {
        return root().console();
    }

    /** Whether standard output is for a machine. */
    boolean isJson() {
        return root().json();
    }

    /** Version of the program, for papers. */
    String version() {
        return root().version();
    }

    /** The bundled ward data, which every installed program has. */
    WardData wardData() {
        return console()
                .data()
                .get()
                .orElseThrow(() -> Failure.of("The folder ward-data is missing beside the program: install Wardplan"
                        + " again, or set the system property " + WardData.HOME_PROPERTY
                        + " to the folder that holds it"));
    }

    /** Makes a folder, which may be there already, or ends the command. */
    static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Failure.of(
                    folder.toString(),
                    "The folder can't be made (" + e.getMessage() + "): choose another, or free the name");
        }
    }

    /** Says something on standard error. */
    void message(String text) {
        console().err().println("wardplan: " + text);
    }

    /** Ends the command for a value that can't be, as picocli does for those it checks itself. */
    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Whether the option stands on the command line, and not only its default holds. */
    final boolean given(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** Money as people type it, or wrong usage; {@code what} is what stands before it, {@code budget=}. */
    Money pounds(String what, String text) {
        try {
            return new Money((long) AssumedValue.parse(Assumption.Unit.PENCE_A_YEAR, text));
        } catch (IllegalArgumentException e) {
            throw wrong(what + text + ": " + e.getMessage());
        }
    }

    /** The listed texts with the most alike first, at most five, for "did you mean". */
    static List<String> alike(String typed, List<String> known) {
        List<String> sorted = new ArrayList<>(known);
        Map<String, Integer> distance = new LinkedHashMap<>();
        known.forEach(k -> distance.put(k, distance(typed.toLowerCase(Locale.ROOT), k.toLowerCase(Locale.ROOT))));
        sorted.sort(Comparator.comparing(distance::get));
        return sorted.subList(0, Math.min(5, sorted.size()));
    }

    /** Levenshtein's number of letters to add, drop or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
