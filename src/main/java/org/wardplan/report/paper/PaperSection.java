package org.wardplan.report.paper;

/** The parts of a paper that can be left out. Title, warnings and key figures can't. */
public enum PaperSection {
    PLAN("plan"),
    NEED("need"),
    MAP("map"),
    WARDS("wards"),
    NOTES("notes"),
    OVERRIDES("overrides"),
    CHANGES("changes"),
    MONEY("money"),
    BOROUGHS("boroughs"),
    TARGETS("targets"),
    CERTAINTY("certainty"),
    HOT_SPOTS("hotspots"),
    RATES("rates"),
    SIMILAR("similar"),
    DEPRIVATION("deprivation"),
    DEMAND("demand"),
    ASSUMPTIONS("assumptions"),
    METHOD("method"),
    DATA("data");

    private final String id;

    PaperSection(String id) {
        this.id = id;
    }

    /** Name on the command line. */
    public String id() {
        return id;
    }
}
