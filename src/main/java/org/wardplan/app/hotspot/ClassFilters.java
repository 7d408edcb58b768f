package org.wardplan.app.hotspot;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.hotspot.Emerging;
import org.wardplan.analysis.hotspot.EmergingClass;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.ViewState;

/** Which classes of hot spots and which patterns are kept, and the wards that pass: for map, table of months and list. */
public final class ClassFilters {
    private final ViewState view;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Set<HotSpotClass>> classes = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Set<EmergingClass>> patterns = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<BitSet> kept = new ReadOnlyObjectWrapper<>();
    private MapClasses map;
    private @Nullable Emerging emerging;

    ClassFilters(ViewState view, Runnable changed) {
        this.view = view;
        this.changed = changed;
        map = MapClasses.none(view.wards().size(), true, "");
        kept.set(view.inScope().get());
    }

    /** Finds the wards that pass anew. */
    void refresh(MapClasses shown, @Nullable Emerging trend) {
        map = shown;
        emerging = trend;
        BitSet pass = (BitSet) view.inScope().get().clone();
        Set<HotSpotClass> of = classes.get();
        Set<EmergingClass> in = patterns.get();
        for (int w = pass.nextSetBit(0); w >= 0; w = pass.nextSetBit(w + 1)) {
            boolean right = of.isEmpty() || of.contains(map.classes()[w]);
            right &= in.isEmpty() || trend == null || in.contains(trend.classOf(w));
            pass.set(w, right);
        }
        if (!pass.equals(kept.get())) {
            kept.set(pass);
        }
    }

    /** Classes that are kept; empty means all. */
    public ReadOnlyObjectProperty<Set<HotSpotClass>> classes() {
        return classes.getReadOnlyProperty();
    }

    /** Patterns that are kept; empty means all. */
    public ReadOnlyObjectProperty<Set<EmergingClass>> patterns() {
        return patterns.getReadOnlyProperty();
    }

    /** Wards of the scope that pass both; replaced as a whole, not to be changed. */
    public ReadOnlyObjectProperty<BitSet> kept() {
        return kept.getReadOnlyProperty();
    }

    /** Keeps one class, or with {@code more} adds it to those kept; one that is kept is let go again. */
    public void keep(HotSpotClass c, boolean more) {
        classes.set(toggled(EnumSet.noneOf(HotSpotClass.class), classes.get(), c, more));
        changed.run();
    }

    /** Keeps these classes; none for all. */
    public void keepOnly(Set<HotSpotClass> wanted) {
        if (!wanted.equals(classes.get())) {
            classes.set(Set.copyOf(wanted));
            changed.run();
        }
    }

    /** Keeps one pattern, or with {@code more} adds it to those kept; one that is kept is let go again. */
    public void keep(EmergingClass c, boolean more) {
        patterns.set(toggled(EnumSet.noneOf(EmergingClass.class), patterns.get(), c, more));
        changed.run();
    }

    private static <E extends Enum<E>> Set<E> toggled(EnumSet<E> next, Set<E> now, E c, boolean more) {
        if (more) {
            next.addAll(now);
        }
        boolean only = now.contains(c) && (more || now.size() == 1);
        if (only) {
            next.remove(c);
        } else {
            next.add(c);
        }
        return Set.copyOf(next);
    }

    /** Keeps all; false when it did already. */
    public boolean clear() {
        if (classes.get().isEmpty() && patterns.get().isEmpty()) {
            return false;
        }
        classes.set(Set.of());
        patterns.set(Set.of());
        changed.run();
        return true;
    }

    /** Wards of the scope in a class of the map. */
    public int count(HotSpotClass c) {
        return (int)
                view.inScope().get().stream().filter(w -> map.classes()[w] == c).count();
    }

    /** Wards of the scope with a pattern; 0 while patterns aren't known. */
    public int count(EmergingClass c) {
        Emerging trend = emerging;
        return trend == null
                ? 0
                : (int) view.inScope().get().stream()
                        .filter(w -> trend.classOf(w) == c)
                        .count();
    }
}
