package org.wardplan.ui.map;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Which lines, names and cards the map shows. */
public final class LineOptions {
    private final BooleanProperty boroughLines = new SimpleBooleanProperty(true);
    private final BooleanProperty wardLines = new SimpleBooleanProperty(true);
    private final BooleanProperty boroughNames = new SimpleBooleanProperty(true);
    private final BooleanProperty wardNames = new SimpleBooleanProperty(true);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);

    public BooleanProperty boroughLines() {
        return boroughLines;
    }

    public BooleanProperty wardLines() {
        return wardLines;
    }

    public BooleanProperty boroughNames() {
        return boroughNames;
    }

    /** Names of wards, where the map is near enough for them to fit. */
    public BooleanProperty wardNames() {
        return wardNames;
    }

    public BooleanProperty legend() {
        return legend;
    }
}
