package org.wardplan.cli;

/** Exit codes of the program. */
public final class Exit {
    /** Done. */
    public static final int DONE = 0;

    /** The input or the plan has problems, which were listed. */
    public static final int PROBLEMS = 1;

    /** Wrong usage: an unknown command or option, or a value that can't be. */
    public static final int USAGE = 2;

    /** No plan meets the rules. */
    public static final int INFEASIBLE = 3;

    /** A fault of the program. */
    public static final int FAULT = 70;

    private Exit() {}
}
