package org.wardplan.analysis.rate;

import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;

/** What a rate is per 1,000 of. */
public enum Denominator {
    RESIDENTS("residents"),
    /** Workplace jobs: the better measure of who is about where many work and few live. */
    JOBS("workplace jobs");

    private final String label;

    Denominator(String label) {
        this.label = label;
    }

    /** As in "per 1,000 residents". */
    public String label() {
        return label;
    }

    /** The figure of a ward; not-a-number where it is not published. */
    public double of(Ward ward) {
        return this == RESIDENTS
                ? ward.population()
                : ward.jobs().isPresent() ? ward.jobs().getAsInt() : Double.NaN;
    }

    /** The figures of all wards, not-a-number where not published. */
    public double[] of(WardSet wards) {
        return wards.wards().stream().mapToDouble(this::of).toArray();
    }

    /** False when the set publishes it for no ward at all: then there are no such rates to offer. */
    public boolean published(WardSet wards) {
        return wards.wards().stream().anyMatch(w -> of(w) > 0);
    }
}
