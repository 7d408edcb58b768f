package org.wardplan.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What is said and kept when the program itself has failed. */
public final class Faults {
    private static final String OURS = "org.wardplan.";

    private Faults() {}

    /** Says in two lines that there is a fault, with its code, and keeps the details in a file. */
    public static void report(Throwable fault, String version, Console console) {
        String code = code(fault);
        StringWriter text = new StringWriter();
        text.append("Wardplan ")
                .append(version)
                .append(", Java ")
                .append(System.getProperty("java.version"))
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(", ")
                .append(console.clock().instant().toString())
                .append(System.lineSeparator());
        fault.printStackTrace(new PrintWriter(text, true));
        console.err()
                .println("wardplan: a fault of the program, code " + code
                        + ". A plan file is whole: it has all of a change or none.");
        if (console.verbose()) {
            console.err().print(text);
            return;
        }
        Path file = console.settings().resolve("faults").resolve(code + ".txt");
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text.toString());
            console.err().println("Please report the code with the details in " + file);
        } catch (IOException e) {
            console.err().println("With WARDPLAN_DEBUG=1 the same command shows the details.");
        }
    }

    /** The same six letters and digits for the same fault at the same place. */
    static String code(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        int hash = root.getClass().getName().hashCode();
        for (StackTraceElement frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS)) {
                hash = 31 * hash + (frame.getClassName() + '#' + frame.getMethodName()).hashCode();
            }
        }
        return String.format(Locale.ROOT, "%06X", hash & 0xFFFFFF);
    }
}
