package org.wardplan.analysis.similar;

import org.wardplan.model.geography.Ward;

/** What wards are compared by. All but deprivation are skewed to the right, and compared by their logarithm. */
public enum Trait {
    POPULATION("residents", true),
    /** Residents per hectare of land, tidal river left out. */
    DENSITY("density", true),
    JOBS("workplace jobs", true),
    DEPRIVATION("deprivation", false),
    /** The Public Transport Accessibility Index, of which the levels 0 to 6b are classes. */
    TRANSPORT("public transport", true);

    private final String label;
    private final boolean logarithm;

    Trait(String label, boolean logarithm) {
        this.label = label;
        this.logarithm = logarithm;
    }

    /** As in "compared by residents, density and deprivation". */
    public String label() {
        return label;
    }

    boolean logarithm() {
        return logarithm;
    }

    /** The figure of a ward, before any logarithm; not-a-number where it is not published. */
    public double of(Ward ward) {
        return switch (this) {
            case POPULATION -> ward.population();
            case DENSITY -> ward.landHectares() > 0 ? ward.population() / ward.landHectares() : Double.NaN;
            case JOBS -> ward.jobs().isPresent() ? ward.jobs().getAsInt() : Double.NaN;
            case DEPRIVATION -> ward.deprivation().orElse(Double.NaN);
            case TRANSPORT -> ward.ptai().orElse(Double.NaN);
        };
    }
}
