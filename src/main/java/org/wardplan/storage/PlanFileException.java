package org.wardplan.storage;

import org.wardplan.base.Problem;

/** A write or read of an opened plan file failed: disk full, file gone, changed from outside. Nothing was written. */
public final class PlanFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    PlanFileException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    PlanFileException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What went wrong and what to do, for people. */
    public Problem problem() {
        return problem;
    }
}
