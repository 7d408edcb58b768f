package org.wardplan.app.hotspot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.wardplan.app.PlanSession;

/** The table of months: wards in order of the series, each with its last 24 months. */
public final class StripRows {
    private final PlanSession session;
    private final StudyChoice choice;
    private final HotSpotRuns runs;
    private final ClassFilters filters;
    private final ObjectProperty<StripScope> scope = new SimpleObjectProperty<>(StripScope.AROUND);
    private final ReadOnlyObjectWrapper<StripTable> table = new ReadOnlyObjectWrapper<>();

    StripRows(PlanSession session, StudyChoice choice, HotSpotRuns runs, ClassFilters filters) {
        this.session = session;
        this.choice = choice;
        this.runs = runs;
        this.filters = filters;
        table.set(StripTable.none(session.data().crime().firstMonth(), ""));
        scope.addListener((o, was, now) -> refresh());
    }

    /** Which wards are listed. */
    public ObjectProperty<StripScope> scope() {
        return scope;
    }

    public ReadOnlyObjectProperty<StripTable> table() {
        return table.getReadOnlyProperty();
    }

    void refresh() {}
}
