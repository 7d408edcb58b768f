package org.wardplan.report.sheet;

/** Figures that come back from a workbook or a CSV file. */
public final class FigureFile {
    /** Ends the heading of the column with the posts as they were exported. */
    static final String AS_EXPORTED = " as exported";

    static final String PLAN = "Plan id";
    static final String SCENARIO = "Scenario id";
    static final String WARD_SET = "Ward set";
    static final String SCOPE = "Scope";
    static final String DATE = "Exported";
    static final String DATA = "Data, SHA-256";

    private FigureFile() {}
}
