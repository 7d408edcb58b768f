package org.wardplan.ui.shell;

import java.util.Arrays;
import org.wardplan.analysis.ClassBreaks;
import org.wardplan.analysis.Classification;
import org.wardplan.app.PlanSession;
import org.wardplan.app.SettingsStore;
import org.wardplan.planning.Measure;
import org.wardplan.storage.Settings;

/** How the map's layers are classed and faded, remembered from one opening to the next. */
final class LayerClasses {
    private LayerClasses() {}

    /** Classes the layers as they were last, and keeps what is chosen from now on. */
    static void remember(PlanSession session, SettingsStore settings) {
        session.view().fadeUncertain().set(settings.get().fadeUncertain());
        session.view().fadeUncertain().addListener((o, was, now) -> settings.update(s -> s.withFadeUncertain(now)));
        settings.get().classBreaks().forEach((layer, kept) -> restore(session, layer, kept));
        for (Measure measure : Measure.values()) {
            session.view()
                    .classification(measure)
                    .addListener((o, was, now) -> settings.update(s -> s.withClassBreaks(
                            measure.name(),
                            new Settings.ClassBreaks(
                                    now.method().name(),
                                    now.classes(),
                                    Arrays.stream(now.breaks()).boxed().toList()))));
        }
    }

    /** A layer or method that this version doesn't know is left at its standard breaks. */
    private static void restore(PlanSession session, String layer, Settings.ClassBreaks kept) {
        for (Measure measure : Measure.values()) {
            for (Classification.Method method : Classification.Method.values()) {
                if (measure.name().equals(layer)
                        && method.name().equals(kept.method())
                        && method != Classification.Method.DEFAULT) {
                    double[] values = measure.shown(
                            session.evaluation().get(), session.view().wards());
                    double[] custom = kept.custom().stream()
                            .mapToDouble(Double::doubleValue)
                            .distinct()
                            .toArray();
                    session.view().classification(measure).set(ClassBreaks.of(method, values, kept.classes(), custom));
                }
            }
        }
    }
}
