package org.wardplan.planning.moves;

/** How far from its own command a post moves. */
public enum Reach {
    /** Within its borough. */
    BOROUGH("own borough"),
    /** To another borough of its Basic Command Unit. */
    UNIT("same BCU"),
    /** To another Basic Command Unit. */
    LONDON("other BCU"),
    /** A post that is new or that ends moves nowhere. */
    NONE("");

    private final String label;

    Reach(String label) {
        this.label = label;
    }

    /** As tables say it. */
    public String label() {
        return label;
    }
}
