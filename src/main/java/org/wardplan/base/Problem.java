package org.wardplan.base;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with an input, said so that the reader can mend it.
 *
 * @param severity whether the input could still be used
 * @param file name of the file, or null where the input is no file
 * @param line line counted from 1, or 0 where no line applies
 * @param column column name or position, or null where none applies
 * @param message what was found, what was expected and what to do
 */
public record Problem(Severity severity, @Nullable String file, int line, @Nullable String column, String message) {

    /** How bad a problem is. */
    public enum Severity {
        /** The input was not used. */
        ERROR,
        /** The input was used, with the restriction the message tells. */
        WARNING
    }

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        if (line < 0) {
            throw new IllegalArgumentException("line " + line);
        }
    }

    /** An error about a file as a whole. */
    public static Problem error(String file, String message) {
        return new Problem(Severity.ERROR, file, 0, null, message);
    }

    /** An error at a line of a file. */
    public static Problem error(String file, int line, @Nullable String column, String message) {
        return new Problem(Severity.ERROR, file, line, column, message);
    }

    /** A warning about a file as a whole. */
    public static Problem warning(String file, String message) {
        return new Problem(Severity.WARNING, file, 0, null, message);
    }

    /** An error that belongs to no file: wrong figures typed in, say. */
    public static Problem error(String message) {
        return new Problem(Severity.ERROR, null, 0, null, message);
    }

    /** One line for people: {@code crime.csv:12 [WardCode]: message}. */
    @Override
    public String toString() {
        StringBuilder s = new StringBuilder();
        if (file != null) {
            s.append(file);
            if (line > 0) {
                s.append(':').append(line);
            }
            if (column != null) {
                s.append(" [").append(column).append(']');
            }
            s.append(": ");
        }
        return s.append(message).toString();
    }
}
