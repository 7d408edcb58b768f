package org.wardplan.analysis.hotspot;

/** What a local statistic says of a ward, in the order of legends. */
public enum HotSpotClass {
    HOT_99("hot99", "Hot 99%"),
    HOT_95("hot95", "Hot 95%"),
    HOT_90("hot90", "Hot 90%"),
    /** A high ward among low ones, significant at 95 %; never of the analytic Gi*. */
    HIGH_LOW("highLow", "High among low"),
    NOT_SIGNIFICANT("notSignificant", "Not significant"),
    /** A low ward among high ones, significant at 95 %; never of the analytic Gi*. */
    LOW_HIGH("lowHigh", "Low among high"),
    COLD_90("cold90", "Cold 90%"),
    COLD_95("cold95", "Cold 95%"),
    COLD_99("cold99", "Cold 99%"),
    /** The ward has no neighbours, no figure, or the statistic is not defined. */
    NONE("none", "No figure");

    private final String id;
    private final String label;

    HotSpotClass(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** Name in files and JSON. */
    public String id() {
        return id;
    }

    /** Name on screens. */
    public String label() {
        return label;
    }

    public boolean isHot() {
        return this == HOT_99 || this == HOT_95 || this == HOT_90;
    }

    public boolean isCold() {
        return this == COLD_99 || this == COLD_95 || this == COLD_90;
    }
}
