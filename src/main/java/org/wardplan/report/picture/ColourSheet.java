package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.report.content.Words;
import org.wardplan.spatial.Boundaries;

/**
 * A map of any classes as a sheet of its own, for paper. Colours should be the light ones, as the ground is white.
 *
 * @param title what the map shows
 * @param note how it was made, under the title
 * @param marking protective marking
 * @param source of the data
 * @param colouring what wards are coloured by
 * @param wards those shown; the others are grey
 */
public record ColourSheet(
        String title, String note, String marking, String source, MapColouring colouring, int[] wards) {
    private static final double WIDTH = 1000;
    private static final double DETAIL = 2;

    /** The map as it is drawn. */
    public MapDrawing compose(WardSet all, Boundaries boundaries) {
        boolean[] chosen = new boolean[all.size()];
        for (int w : wards) {
            chosen[w] = true;
        }
        IntPredicate isChosen = f -> f >= 0 && f < chosen.length && chosen[f];
        boolean london = wards.length == all.size();
        double text = MapHeadings.textSize(WIDTH);
        double height = MapComposer.fittingHeight(boundaries, wards, WIDTH);
        double[] frame = MapHeadings.frame(WIDTH, height, text);
        double[] bounds = Projection.bounds(boundaries, wards);
        Legend legend = new Legend(colouring, wards, new int[0], text);
        LegendPlace place = LegendPlace.of(boundaries, frame, bounds, legend.width(), legend.height(), isChosen);
        MapGround ground = new MapGround(all, boundaries, place.projection(), DETAIL, frame, isChosen, london);
        MapLabels labels = new MapLabels(all, boundaries, place.projection(), frame, text, isChosen);
        List<Mark> inFrame = new ArrayList<>();
        ground.around(inFrame);
        for (int w : wards) {
            Ward ward = all.ward(w);
            int k = colouring.classOf()[w];
            inFrame.add(ground.ward(
                    w,
                    ward.name() + ", " + ward.borough().name() + ": "
                            + colouring.figure().apply(w),
                    k < 0 ? Legend.NOT_KNOWN : colouring.colours().get(k)));
        }
        ground.city(inFrame);
        ground.lines(inFrame);
        if (london) {
            labels.boroughs(inFrame);
        } else {
            double[] covered = {place.x(), place.y(), legend.width(), legend.height()};
            labels.around(inFrame, covered, place.right());
        }
        List<Mark> over = new ArrayList<>();
        over.add(MapHeadings.edge(frame));
        legend.draw(place.x(), place.y(), over);
        labels.scaleBar(over, !place.right());
        new MapHeadings(title, note, marking, source).draw(over, frame, text, MapComposer.MARGIN);
        return new MapDrawing(
                WIDTH, height, title, description(legend), MapComposer.GROUND, frame, inFrame, over, wards.length);
    }

    private String description(Legend legend) {
        StringBuilder s = new StringBuilder("Map of ")
                .append(Words.several(wards.length, "ward", "wards"))
                .append(": ")
                .append(title)
                .append(". ")
                .append(note)
                .append(". Wards by class:");
        for (int k = 0; k < legend.labels().size(); k++) {
            s.append(k == 0 ? " " : ", ")
                    .append(legend.labels().get(k))
                    .append(": ")
                    .append(legend.counts().get(k));
        }
        return s.append('.').toString();
    }
}
