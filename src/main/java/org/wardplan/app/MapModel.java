package org.wardplan.app;

import java.util.BitSet;
import java.util.function.DoublePredicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.ClassBreaks;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Summary;

/** What the map shows, kept up to date with the plan and the shared view state. */
public final class MapModel {
    /** Wards under this coverage, in per cent as shown, are counted as short. */
    public static final int SHORT_PERCENT = 75;

    private final WardSet wards;
    private final ViewState view;
    private final ObservableValue<Evaluation> evaluation;
    private final ObservableValue<@Nullable RankIntervals> ranks;
    private final ReadOnlyObjectWrapper<LayerPicture> picture = new ReadOnlyObjectWrapper<>();
    private final InvalidationListener refresh = o -> refresh();
    private final InvalidationListener refaded = o -> refade();
    private final ChangeListener<Measure> layerChanged = (o, was, now) -> layerChanged(was, now);

    /** @param ranks null until the rank intervals are computed */
    public MapModel(
            WardSet wards,
            ViewState view,
            ObservableValue<Evaluation> evaluation,
            ObservableValue<@Nullable RankIntervals> ranks) {
        this.wards = wards;
        this.view = view;
        this.evaluation = evaluation;
        this.ranks = ranks;
        evaluation.addListener(refresh);
        view.layer().addListener(layerChanged);
        view.inScope().addListener(refresh);
        view.filtered().addListener(refresh);
        view.classFilter().addListener(refresh);
        view.fadeUncertain().addListener(refresh);
        ranks.addListener(refaded);
        view.classification(view.layer().get()).addListener(refresh);
        refresh();
    }

    private void layerChanged(Measure was, Measure now) {
        view.classification(was).removeListener(refresh);
        view.classification(now).addListener(refresh);
        if (!keepAllClasses()) {
            refresh();
        }
    }

    private void refresh() {
        Measure layer = view.layer().get();
        picture.set(LayerPicture.of(
                layer,
                view.classification(layer).get(),
                evaluation.getValue(),
                wards,
                view.inScope().get(),
                view.filtered().get(),
                view.classFilter().get(),
                view.fadeUncertain().get() ? ranks.getValue() : null));
    }

    private void refade() {
        if (view.fadeUncertain().get()) {
            refresh();
        }
    }

    /** The layer as it is now; replaced with every change. */
    public ReadOnlyObjectProperty<LayerPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    public ViewState view() {
        return view;
    }

    public WardSet wards() {
        return wards;
    }

    public Evaluation evaluation() {
        return evaluation.getValue();
    }

    /** Keeps one class, or with {@code more} adds it to those kept or takes it away; the last one off shows all. */
    public void keepClass(int k, boolean more) {
        BitSet now = view.classFilter().get();
        BitSet next = new BitSet();
        if (more) {
            next.or(now);
            next.flip(k);
        } else if (!(now.get(k) && now.cardinality() == 1)) {
            next.set(k);
        }
        view.classFilter().set(next);
    }

    /** Shows all classes; false when it did already. */
    public boolean keepAllClasses() {
        if (view.classFilter().get().isEmpty()) {
            return false;
        }
        view.classFilter().set(new BitSet());
        return true;
    }

    /** Finds the layer's classes anew from the values of all wards. */
    public void classify(Classification.Method method, int classes) {
        LayerPicture now = picture.get();
        classify(
                method == Classification.Method.DEFAULT
                        ? now.measure().standard()
                        : ClassBreaks.of(
                                method,
                                now.values(),
                                classes,
                                now.classification().breaks()));
    }

    /** Shows the layer in other classes; all of them are kept. */
    public void classify(Classification classification) {
        view.classFilter().set(new BitSet());
        view.classification(view.layer().get()).set(classification);
    }

    /** What is said of a ward that is pointed at. */
    public WardTip tip(int ward) {
        return WardTip.of(
                wards, evaluation.getValue(), ranks.getValue(), view.layer().get(), ward);
    }

    /** Sums of the wards in the scope. */
    public Summary summary() {
        BitSet scope = view.inScope().get();
        return scope.cardinality() == wards.size()
                ? evaluation.getValue().london()
                : evaluation.getValue().summary(scope.stream().toArray());
    }

    /** Wards of the scope under {@value #SHORT_PERCENT} % coverage, rounded as shown. */
    public int shortWards() {
        return countCoverage(c -> c < SHORT_PERCENT);
    }

    /** Wards of the scope with all of their target. */
    public int coveredWards() {
        return countCoverage(c -> c >= 100);
    }

    private int countCoverage(DoublePredicate wanted) {
        Evaluation e = evaluation.getValue();
        return (int) view.inScope().get().stream()
                .filter(w -> wanted.test(Measure.COVERAGE.round(Measure.COVERAGE.value(e, wards, w))))
                .count();
    }

    /** Lets go of the plan and the view state. */
    public void dispose() {
        evaluation.removeListener(refresh);
        view.layer().removeListener(layerChanged);
        view.inScope().removeListener(refresh);
        view.filtered().removeListener(refresh);
        view.classFilter().removeListener(refresh);
        view.fadeUncertain().removeListener(refresh);
        ranks.removeListener(refaded);
        view.classification(view.layer().get()).removeListener(refresh);
    }
}
