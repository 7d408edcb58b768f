package org.wardplan.model.plan;

/** Keys of the assumptions that a run over time rests on; a scenario without one takes the program's own figure. */
public final class PhaseKeys {
    /** All of them begin so. */
    public static final String ALL = "phase.";

    /** People who can begin training in a quarter: {@code phase.recruits.} and the role. */
    public static final String RECRUITS = "phase.recruits.";

    /** Months from the first day to the ward: {@code phase.training.} and the role. */
    public static final String TRAINING = "phase.training.";

    /** Share of the people in post who leave in a year: {@code phase.turnover.} and the role. */
    public static final String TURNOVER = "phase.turnover.";

    /** Cost of a person in training as a share of the role's unit cost. */
    public static final String TRAINEE_COST = "phase.traineeCost";

    /** Share of a unit cost that is pay, which awards raise; the rest rises with inflation. */
    public static final String PAY_SHARE = "phase.payShare";

    /** Yearly rise of what is not pay, each April. */
    public static final String INFLATION = "phase.inflation";

    private PhaseKeys() {}
}
