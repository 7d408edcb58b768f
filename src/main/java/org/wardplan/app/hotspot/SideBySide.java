package org.wardplan.app.hotspot;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.wardplan.app.PlanSession;
import org.wardplan.planning.Measure;

/** Up to four maps of the same wards: several crimes, several years, or several scenarios. */
public final class SideBySide {
    /** Maps at most. */
    public static final int MOST = 4;

    private final PlanSession session;
    private final StudyChoice choice;
    private final HotSpotRuns runs;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.NONE);
    private final ObjectProperty<List<String>> series =
            new SimpleObjectProperty<>(List.of("robbery", "burglary", "violence", "vehicle"));
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.COVERAGE);
    private final ReadOnlyObjectWrapper<List<TitledClasses>> maps = new ReadOnlyObjectWrapper<>(List.of());

    SideBySide(PlanSession session, StudyChoice choice, HotSpotRuns runs) {
        this.session = session;
        this.choice = choice;
        this.runs = runs;
    }

    /** What is side by side. */
    public ObjectProperty<Side> side() {
        return side;
    }

    /** Ids of the crimes side by side, up to {@value #MOST}. */
    public ObjectProperty<List<String>> series() {
        return series;
    }

    /** What is shown of scenarios: coverage or gap. */
    public ObjectProperty<Measure> measure() {
        return measure;
    }

    public ReadOnlyObjectProperty<List<TitledClasses>> maps() {
        return maps.getReadOnlyProperty();
    }

    void studyChanged() {}

    void planChanged() {}
}
