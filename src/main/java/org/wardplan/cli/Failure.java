package org.wardplan.cli;

import java.util.List;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/** Ends a command: the input or the plan has problems, which are listed and are no fault of the program. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    Failure(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    static Failure of(String message) {
        return new Failure(List.of(Problem.error(message)));
    }

    static Failure of(String file, String message) {
        return new Failure(List.of(Problem.error(file, message)));
    }

    /** What was read; where there is nothing, the command ends. Warnings go to standard error. */
    static <T> T orEnd(WithProblems<T> read, Console console) {
        T value = read.value();
        if (value == null) {
            throw new Failure(read.problems());
        }
        read.problems().forEach(p -> console.err().println("wardplan: " + p));
        return value;
    }

    List<Problem> problems() {
        return problems;
    }
}
