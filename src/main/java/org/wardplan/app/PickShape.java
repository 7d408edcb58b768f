package org.wardplan.app;

/** How wards are picked by drawing on a map or chart. */
public enum PickShape {
    BOX,
    /** A line drawn by hand around them. */
    LASSO
}
