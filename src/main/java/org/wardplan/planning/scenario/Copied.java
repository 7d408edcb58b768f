package org.wardplan.planning.scenario;

/** What a duplicate takes along only when it is asked for: decisions about single wards, made for the first scenario. */
public enum Copied {
    LOCKS("locks"),
    NOTES("notes"),
    /** The optimiser's recommendation, with the hand changes against it and their reasons. */
    ADVICE("recommendation and hand changes"),
    PINS("pinned wards");

    private final String words;

    Copied(String words) {
        this.words = words;
    }

    /** As in "with locks". */
    public String words() {
        return words;
    }
}
