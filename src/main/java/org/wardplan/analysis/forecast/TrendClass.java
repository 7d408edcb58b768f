package org.wardplan.analysis.forecast;

/** What can be said of a change from one year to the next. */
public enum TrendClass {
    UP("up"),
    DOWN("down"),
    NO_CLEAR_CHANGE("no clear change"),
    TOO_FEW("too few to tell"),

    /** No test is made: the months don't compare, or there is nothing to compare with. */
    NOT_TESTED("not tested");

    private final String label;

    TrendClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
