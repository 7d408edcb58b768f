package org.wardplan.analysis.hotspot;

/** What a control chart says of a month. */
public enum ControlSignal {
    ABOVE("above", "Above the upper limit"),
    BELOW("below", "Below the lower limit"),
    RUN_HIGH("runHigh", "In a run of 8 or more months above the mean"),
    RUN_LOW("runLow", "In a run of 8 or more months below the mean"),
    RISING("rising", "In 6 or more months that rise"),
    FALLING("falling", "In 6 or more months that fall");

    private final String id;
    private final String label;

    ControlSignal(String id, String label) {
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

    /** True for a sign of more crime than before. */
    public boolean isHigh() {
        return this == ABOVE || this == RUN_HIGH || this == RISING;
    }
}
