package org.wardplan.app.paper;

/** What a paper is about. */
public enum PaperKind {
    LONDON("London"),
    UNIT("BCU"),
    BOROUGH("Borough"),
    WARD("Ward profile"),
    COMPARISON("Comparison of scenarios");

    private final String label;

    PaperKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it has sections that can be left out. */
    public boolean hasSections() {
        return this == LONDON || this == UNIT || this == BOROUGH;
    }
}
