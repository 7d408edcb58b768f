package org.wardplan.analysis.hotspot;

/** How a ward's hot (or cold) months of a window follow each other; the rules are those of {@link Emerging}. */
public enum EmergingClass {
    NEW("new", "New", "hot for the first time in the last month"),
    CONSECUTIVE("consecutive", "Consecutive", "hot in one run to the end, never before"),
    INTENSIFYING("intensifying", "Intensifying", "hot in 9 of 10 months, and rising"),
    DIMINISHING("diminishing", "Diminishing", "hot in 9 of 10 months, but falling"),
    PERSISTENT("persistent", "Persistent", "hot in 9 of 10 months, no trend"),
    HISTORICAL("historical", "Historical", "hot in 9 of 10 months, not in the last"),
    OSCILLATING("oscillating", "Oscillating", "hot in the last month, cold at some time"),
    SPORADIC("sporadic", "Sporadic", "hot in the last month, on and off before"),
    NONE("none", "No pattern", "never or seldom hot");

    private final String id;
    private final String label;
    private final String meaning;

    EmergingClass(String id, String label, String meaning) {
        this.id = id;
        this.label = label;
        this.meaning = meaning;
    }

    /** Name in files and JSON. */
    public String id() {
        return id;
    }

    /** Name on screens. */
    public String label() {
        return label;
    }

    /** What it means for a hot spot; for a cold one read cold for hot. */
    public String meaning() {
        return meaning;
    }
}
