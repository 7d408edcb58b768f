package org.wardplan.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * A program error as the user is told of it.
 *
 * @param code short code, the same for the same place in the program
 * @param details what a developer needs, to be copied
 */
public record Fault(String code, String details) {
    private static final int FRAMES = 4;

    /** @param context version and system, one line */
    public static Fault of(Throwable error, String context) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        int hash = root.getClass().getName().hashCode();
        StackTraceElement[] trace = root.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, trace.length); i++) {
            hash = 31 * hash + trace[i].getClassName().hashCode();
            hash = 31 * hash + trace[i].getMethodName().hashCode();
        }
        String code = String.format(Locale.ROOT, "WP-%04X", (hash ^ (hash >>> 16)) & 0xffff);
        StringWriter text = new StringWriter();
        text.append(code).append(" · ").append(context).append('\n');
        error.printStackTrace(new PrintWriter(text));
        return new Fault(code, text.toString());
    }
}
