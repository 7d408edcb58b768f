package org.wardplan.app.hotspot;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.app.PlanSession;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotList;

/** The list of priorities: wards that pass the filters by priority, with significance, trend, gap and certainty. */
public final class PriorityRows {
    private final PlanSession session;
    private final ClassFilters filters;
    private final BooleanProperty significantOnly = new SimpleBooleanProperty();
    private final BooleanProperty uncoveredOnly = new SimpleBooleanProperty();
    private final BooleanProperty pinnedOnly = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<HotSpotList> list = new ReadOnlyObjectWrapper<>(new HotSpotList(List.of()));
    private HotSpotList all = list.get();

    PriorityRows(PlanSession session, ClassFilters filters) {
        this.session = session;
        this.filters = filters;
        significantOnly.addListener((o, was, now) -> narrow());
        uncoveredOnly.addListener((o, was, now) -> narrow());
        pinnedOnly.addListener((o, was, now) -> narrow());
    }

    void refresh(MapClasses map, @Nullable Emerging emerging) {
        Evaluation e = session.evaluation().get();
        all = HotSpotList.of(
                e,
                map.classes(),
                emerging == null ? null : emerging::classOf,
                session.data().wards(),
                e.scenario().watch().pinned());
        narrow();
    }

    private void narrow() {
        list.set(all.in(filters.kept().get()::get)
                .where(r -> !(significantOnly.get() && !r.isSignificant())
                        && !(uncoveredOnly.get() && !r.isUncovered())
                        && !(pinnedOnly.get() && !r.pinned())));
    }

    /** Hot, cold and outlying wards only. */
    public BooleanProperty significantOnly() {
        return significantOnly;
    }

    /** Hot spots that no added post covers only. */
    public BooleanProperty uncoveredOnly() {
        return uncoveredOnly;
    }

    /** Pinned wards only. */
    public BooleanProperty pinnedOnly() {
        return pinnedOnly;
    }

    /** The rows, highest priority first. */
    public ReadOnlyObjectProperty<HotSpotList> list() {
        return list.getReadOnlyProperty();
    }

    /** The rows of all wards, whatever the filters. */
    public HotSpotList all() {
        return all;
    }
}
