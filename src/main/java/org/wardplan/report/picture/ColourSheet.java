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
    private static final double LEAST_MAP = 0.4;
    private static final double SMALLER = 1.2;
    private static final int MOST_TRIES = 8;

    /** The same with another source line. */
    public ColourSheet withSource(String other) {
        return new ColourSheet(title, note, marking, other, colouring, wards);
    }

    /** The map as it is drawn, of a size that suits it. */
    public MapDrawing compose(WardSet all, Boundaries boundaries) {
        double height = fittingHeight(boundaries, WIDTH, PictureParts.ALL);
        return compose(all, boundaries, WIDTH, height, DETAIL, PictureParts.ALL);
    }

    /** A height that suits what is shown, in units. */
    public double fittingHeight(Boundaries boundaries, double width, PictureParts parts) {
        double text = MapHeadings.textSize(width);
        Legend legend = parts.legend() ? new Legend(colouring, wards, new int[0], text) : null;
        return MapComposer.fittingHeight(boundaries, wards, width, headings(parts), legend, text);
    }

    private MapHeadings headings(PictureParts parts) {
        return new MapHeadings(title, note, marking, source, parts);
    }

    /**
     * The map of a size. Where too little of it would be left beside its words all is set smaller, in more units.
     *
     * @param width in units
     * @param height in units
     * @param detail pixels that a unit will have
     */
    public MapDrawing compose(
            WardSet all, Boundaries boundaries, double width, double height, double detail, PictureParts parts) {
        double by = Math.max(1, MapRequest.LEAST / Math.min(width, height));
        for (int i = 0; i < MOST_TRIES; i++) {
            double[] frame = headings(parts).frame(width * by, height * by, MapHeadings.textSize(width * by));
            if (frame[3] >= LEAST_MAP * height * by) {
                break;
            }
            by *= SMALLER;
        }
        return drawn(all, boundaries, width * by, height * by, detail / by, parts);
    }

    private MapDrawing drawn(
            WardSet all, Boundaries boundaries, double width, double height, double detail, PictureParts parts) {
        boolean[] chosen = new boolean[all.size()];
        for (int w : wards) {
            chosen[w] = true;
        }
        IntPredicate isChosen = f -> f >= 0 && f < chosen.length && chosen[f];
        boolean london = wards.length == all.size();
        double text = MapHeadings.textSize(width);
        MapHeadings headings = headings(parts);
        double[] frame = headings.frame(width, height, text);
        double[] bounds = Projection.bounds(boundaries, wards);
        Legend legend = new Legend(colouring, wards, new int[0], text);
        LegendPlace place = LegendPlace.of(boundaries, frame, bounds, parts.legend() ? legend : null, isChosen);
        MapGround ground = new MapGround(all, boundaries, place.projection(), detail, frame, isChosen, london);
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
            labels.around(inFrame, place.covered(), place.right());
        }
        List<Mark> over = new ArrayList<>();
        over.add(MapHeadings.edge(frame));
        if (parts.legend()) {
            legend.draw(place.x(), place.y(), over);
        }
        labels.scaleBar(over, !place.right());
        labels.north(over, !place.right());
        headings.draw(over, frame, text);
        return new MapDrawing(
                width, height, title, description(legend), MapComposer.GROUND, frame, inFrame, over, wards.length);
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
        return s.append(". ").append(source).toString();
    }
}
