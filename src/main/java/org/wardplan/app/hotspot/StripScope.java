package org.wardplan.app.hotspot;

/** Which wards the table of months lists. */
public enum StripScope {
    AROUND("Around selection"),
    TOP("Top 20"),
    BOROUGH("Borough");

    private final String label;

    StripScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
