package org.wardplan.model.plan;

import java.util.Locale;
import java.util.Optional;

/** Statistics that tell whether a ward and its surroundings have more than chance puts there. */
public enum LocalStatistic {
    GISTAR("gistar", "Gi*", false),
    MORAN("moran", "Local Moran", false),
    GISTAR_PERM("gistar-perm", "Gi* by permutation", true),
    MORAN_PERM("lisa-perm", "Local Moran by permutation", true);

    private final String id;
    private final String label;
    private final boolean permuted;

    LocalStatistic(String id, String label, boolean permuted) {
        this.id = id;
        this.label = label;
        this.permuted = permuted;
    }

    public static Optional<LocalStatistic> of(String id) {
        for (LocalStatistic s : values()) {
            if (s.id.equals(id.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** Name on the command line and in files. */
    public String id() {
        return id;
    }

    /** Name on screens. */
    public String label() {
        return label;
    }

    /** Whether p comes from permutations; else from the normal distribution. */
    public boolean isPermuted() {
        return permuted;
    }

    /** The form of it that takes p from the normal distribution, in milliseconds. */
    public LocalStatistic analytic() {
        return isMoran() ? MORAN : GISTAR;
    }

    /** Whether it can find a ward unlike its surroundings: all but the analytic Gi*, which takes both together. */
    public boolean findsOutliers() {
        return this != GISTAR;
    }

    /** Whether it is one of the two forms of local Moran. */
    public boolean isMoran() {
        return this == MORAN || this == MORAN_PERM;
    }
}
