package org.wardplan.app;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.Classification;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Measure;

/**
 * What is picked, pointed at and shown, shared by all views of a session. A view changes it and listens to it; no view
 * calls another.
 */
public final class ViewState {
    private final WardSet wards;
    private final ObjectProperty<WardSelection> selection = new SimpleObjectProperty<>(WardSelection.NONE);
    private final IntegerProperty hover = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Measure> layer = new SimpleObjectProperty<>(Measure.PRIORITY);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(new Scope.London());
    private final ObjectProperty<BitSet> filtered = new SimpleObjectProperty<>();
    private final ObjectProperty<BitSet> classFilter = new SimpleObjectProperty<>(new BitSet());
    private final ObjectProperty<PickShape> pickShape = new SimpleObjectProperty<>(PickShape.BOX);
    private final BooleanProperty fadeUncertain = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ComparedChoice> compared = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<BitSet> inScope = new ReadOnlyObjectWrapper<>();
    private final Map<Measure, ObjectProperty<Classification>> classifications = new EnumMap<>(Measure.class);

    public ViewState(WardSet wards) {
        this.wards = wards;
        for (Measure m : Measure.values()) {
            classifications.put(m, new SimpleObjectProperty<>(m.standard()));
        }
        BitSet all = new BitSet(wards.size());
        all.set(0, wards.size());
        filtered.set(all);
        inScope.set(all);
        scope.addListener((o, was, now) -> inScope.set(bits(now.wards(wards))));
    }

    private static BitSet bits(int[] wards) {
        BitSet set = new BitSet();
        for (int w : wards) {
            set.set(w);
        }
        return set;
    }

    /** The wards picked, never null. */
    public ObjectProperty<WardSelection> selection() {
        return selection;
    }

    /** The ward pointed at in any view, or −1. */
    public IntegerProperty hover() {
        return hover;
    }

    /** The measure that the map shows. */
    public ObjectProperty<Measure> layer() {
        return layer;
    }

    /** The part of London that everything is narrowed to. */
    public ObjectProperty<Scope> scope() {
        return scope;
    }

    /** Wards inside the scope; replaced as a whole, not to be changed. */
    public ReadOnlyObjectProperty<BitSet> inScope() {
        return inScope.getReadOnlyProperty();
    }

    /** Wards that the table's filter lets through, whatever the scope; replaced as a whole. */
    public ObjectProperty<BitSet> filtered() {
        return filtered;
    }

    /** Classes of the layer that the legend keeps; empty means all. Cleared when the layer changes by the map. */
    public ObjectProperty<BitSet> classFilter() {
        return classFilter;
    }

    /** Whether the map draws wards paler the less sure their place is. */
    public BooleanProperty fadeUncertain() {
        return fadeUncertain;
    }

    /** Whether drawing on a map or chart picks by a box or by a lasso. */
    public ObjectProperty<PickShape> pickShape() {
        return pickShape;
    }

    /** Which scenarios are compared, and how; null until they are first. */
    public ObjectProperty<@Nullable ComparedChoice> compared() {
        return compared;
    }

    /** Whether a ward steps back because several others are selected; false when fewer than two are. */
    public boolean isFaded(int ward) {
        WardSelection now = selection.get();
        return now.size() > 1 && !now.contains(ward);
    }

    /** The classes that a layer is shown in. */
    public ObjectProperty<Classification> classification(Measure measure) {
        return java.util.Objects.requireNonNull(classifications.get(measure));
    }

    /** Picks one ward, or nothing with −1. */
    public void select(int ward) {
        selection.set(ward < 0 ? WardSelection.NONE : WardSelection.of(ward));
    }

    public void toggle(int ward) {
        selection.set(selection.get().toggle(ward));
    }

    /** Picks one ward alone, or adds it to those picked, or takes it away from them. */
    public void select(int ward, boolean add) {
        if (add) {
            toggle(ward);
        } else {
            select(ward);
        }
    }

    /** Picks several wards, alone or besides those picked. */
    public void selectAll(int[] several, boolean add) {
        int[] before = add ? selection.get().wards() : new int[0];
        if (!add || several.length > 0) {
            selection.set(WardSelection.of(IntStream.concat(Arrays.stream(before), Arrays.stream(several))
                    .toArray()));
        }
    }

    public WardSet wards() {
        return wards;
    }
}
