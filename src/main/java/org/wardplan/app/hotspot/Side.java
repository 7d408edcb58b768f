package org.wardplan.app.hotspot;

/** What is shown in maps side by side. */
public enum Side {
    NONE("One map", "the study alone"),
    CATEGORIES("By category", "up to four crimes, same months"),
    YEARS("By year", "the last 12-month windows that were recorded alike"),
    SCENARIOS("By scenario", "what each scenario does for the wards");

    private final String label;
    private final String meaning;

    Side(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }
}
