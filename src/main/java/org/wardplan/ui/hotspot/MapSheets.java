package org.wardplan.ui.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.hotspot.HotSpotClass;
import org.wardplan.app.hotspot.HotSpotModel;
import org.wardplan.app.hotspot.TitledClasses;
import org.wardplan.dataset.DataSetDescription;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.planning.HotSpotColours;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.MapColouring;

/** The maps of the workspace for paper, in the light colours. */
final class MapSheets {
    private final HotSpotModel model;

    MapSheets(HotSpotModel model) {
        this.model = model;
    }

    /** The map of a place, from 0, as it is shown at this moment. */
    ColourSheet sheet(int place) {
        List<TitledClasses> beside = model.maps().get();
        if (place < beside.size()) {
            TitledClasses of = beside.get(place);
            Measure measure = of.measure();
            return sheet(
                    of.title(),
                    of.words(),
                    measure == null ? hotSpots(of.title(), of.words(), of.classes()) : measured(of, measure));
        }
        HotSpotStudy study = model.study().get();
        String title = "Hot spots: " + model.choice().label(study.series());
        return sheet(
                title,
                model.methodWords(),
                hotSpots(title, model.methodWords(), model.map().get().classes()));
    }

    private ColourSheet sheet(String title, String note, MapColouring colouring) {
        DataSetDescription data = model.session().data().description();
        return new ColourSheet(
                title,
                note,
                PaperDress.DEFAULT_MARKING,
                data.attribution() + " Data " + data.id() + " " + data.sha256(),
                colouring,
                model.session().view().inScope().get().stream().toArray());
    }

    private static MapColouring hotSpots(String title, String words, HotSpotClass[] classes) {
        List<HotSpotClass> shown = Arrays.stream(HotSpotClass.values())
                .filter(c -> c != HotSpotClass.NONE
                        && (c.isHot() || c.isCold() || Arrays.asList(classes).contains(c)))
                .toList();
        return new MapColouring(
                title,
                words,
                shown.stream().map(HotSpotClass::label).toList(),
                shown.stream().map(c -> HotSpotColours.of(c, false)).toList(),
                HotSpotClass.NONE.label().toLowerCase(java.util.Locale.UK),
                Arrays.stream(classes).mapToInt(shown::indexOf).toArray(),
                w -> classes[w].label(),
                null);
    }

    private static MapColouring measured(TitledClasses of, Measure measure) {
        Classification classes = measure.standard();
        List<String> labels = new ArrayList<>();
        double[] breaks = classes.breaks();
        for (int k = 0; k < classes.classes(); k++) {
            labels.add(k == 0 ? "under " + measure.format(breaks[0]) : "from " + measure.format(breaks[k - 1]));
        }
        IntFunction<String> figure = w -> measure.label() + " " + measure.format(of.values()[w]);
        return new MapColouring(
                measure.label(),
                measure.meaning(),
                labels,
                measure.palette().colours(classes.classes(), false),
                "not known",
                Arrays.stream(of.values()).mapToInt(classes::classOf).toArray(),
                figure,
                measure);
    }
}
