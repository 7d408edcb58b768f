package org.wardplan.storage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a second Java process does in tests: opens a plan, says so, and edits it until it is killed or told to end. */
final class OtherProgram {
    private OtherProgram() {}

    /** Starts it on a file: "hold" only holds the plan until its input ends, "edit" appends and undoes without end. */
    static Process start(Path file, String what) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProgram.class.getName(),
                        file.toString(),
                        what)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Prints "open" and then, when editing, the number of each entry once it is committed. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PlanFile plan = PlanFile.open(Path.of(args[0]), "Other", Plans.AT).orThrow();
        out.println(plan.isReadOnly() ? "read-only" : "open");
        if (args[1].equals("hold")) {
            while (System.in.read() >= 0) {
                // Held until the input ends.
            }
            plan.close();
            return;
        }
        for (int i = 1; ; i++) {
            JournalEntry entry = i % 7 == 0
                    ? plan.undo("Other", Plans.AT).orElseThrow()
                    : plan.append(
                            i % 5 == 0 ? Plans.otherWatch(plan.plan()) : Plans.oneMore(plan.plan()), "Other", Plans.AT);
            out.println(entry.n());
        }
    }
}
