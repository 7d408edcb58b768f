package org.wardplan.planning.whatif;

/** What is asked of an assumption: how much it moves this. */
public enum WhatIfMeasure {
    UNMET_INDEX("unmet-index", "Unmet need (floor = 100)"),
    UNMET_NEED("unmet-need", "Unmet need, in posts"),
    POSTS_SHORT("short", "Posts short, effective"),
    COVERAGE("coverage", "Coverage of London"),
    COST("cost", "Yearly cost of the plan"),
    BEST_INDEX("best-index", "Unmet need of the best plan for the money (floor = 100)"),
    MOVED("moved", "Posts that the best plan would move");

    private final String id;
    private final String label;

    WhatIfMeasure(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    /** Whether a larger figure is worse for the wards, or dearer. */
    public boolean moreIsWorse() {
        return this != COVERAGE;
    }

    /**
     * The figure of an outcome: cost in pence, coverage as a share; not-a-number where it needs a best plan and there is
     * none.
     *
     * @param central the outcome at the scenario's own values
     */
    public double of(Outcome outcome, Outcome central) {
        return switch (this) {
            case UNMET_INDEX -> outcome.plan().unmetNeedIndex();
            case UNMET_NEED -> outcome.plan().unmetNeed();
            case POSTS_SHORT -> outcome.plan().unmetPosts();
            case COVERAGE -> outcome.plan().coverage();
            case COST -> outcome.plan().cost().pence();
            case BEST_INDEX ->
                outcome.best() == null ? Double.NaN : outcome.best().unmetNeedIndex();
            case MOVED -> outcome.moved(central);
        };
    }
}
