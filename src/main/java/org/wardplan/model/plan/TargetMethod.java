package org.wardplan.model.plan;

/** How the target of a ward is found. */
public enum TargetMethod {
    /** Top-down: the floor, and a share of the strength that London aims at beyond it. */
    SHARE("Share of a stated strength"),
    /** Bottom-up: the hours that the ward's crime and engagement take. */
    WORKLOAD("Workload in hours");

    private final String label;

    TargetMethod(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
