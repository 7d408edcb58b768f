package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.report.content.Words;
import org.wardplan.spatial.Boundaries;

/**
 * A map in whatever colours it is given, for paper. Colours should be the light ones, as the ground is white.
 *
 * @param title what the map shows
 * @param note how it was made, under the title
 * @param marking protective marking
 * @param source of the data
 * @param heading of the legend
 * @param keys what the colours mean; empty for no legend
 * @param hex {@code #rrggbb} by ward
 * @param figure what is said of a ward besides its name
 * @param wards those shown; the others are grey
 */
public record ColourSheet(
        String title,
        String note,
        String marking,
        String source,
        String heading,
        List<Key> keys,
        List<String> hex,
        IntFunction<String> figure,
        int[] wards) {
    private static final double WIDTH = 1000;
    private static final double DETAIL = 2;

    /** A colour of the legend and how many of the wards shown have it. */
    public record Key(String label, String hex, int wards) {}

    public ColourSheet {
        keys = List.copyOf(keys);
        hex = List.copyOf(hex);
    }

    /** The map as it is drawn. */
    public MapDrawing compose(WardSet all, Boundaries boundaries) {
        boolean[] chosen = new boolean[all.size()];
        for (int w : wards) {
            chosen[w] = true;
        }
        boolean london = wards.length == all.size();
        double text = MapHeadings.textSize(WIDTH);
        double height = MapComposer.fittingHeight(boundaries, wards, WIDTH);
        double[] frame = MapHeadings.frame(WIDTH, height, text);
        double[] bounds = Projection.bounds(boundaries, wards);
        Legend legend = new Legend(heading, keys, text);
        double legendWidth = keys.isEmpty() ? 0 : legend.width();
        double legendHeight = keys.isEmpty() ? 0 : legend.height();
        java.util.function.IntPredicate isChosen = f -> f >= 0 && f < chosen.length && chosen[f];
        LegendPlace place = LegendPlace.of(boundaries, frame, bounds, legendWidth, legendHeight, isChosen);
        MapGround ground = new MapGround(all, boundaries, place.projection(), DETAIL, frame, isChosen, london);
        MapLabels labels = new MapLabels(all, boundaries, place.projection(), frame, text, isChosen);
        List<Mark> inFrame = new ArrayList<>();
        ground.around(inFrame);
        for (int w : wards) {
            Ward ward = all.ward(w);
            String words = ward.name() + ", " + ward.borough().name() + ": " + figure.apply(w);
            inFrame.add(ground.ward(w, words, hex.get(w)));
        }
        ground.city(inFrame);
        ground.lines(inFrame);
        if (london) {
            labels.boroughs(inFrame);
        } else {
            labels.around(
                    inFrame, new double[] {place.x(), place.y(), legendWidth, legendHeight}, place.right());
        }
        List<Mark> over = new ArrayList<>();
        over.add(MapHeadings.edge(frame));
        if (!keys.isEmpty()) {
            legend.draw(place.x(), place.y(), over);
        }
        labels.scaleBar(over, !place.right());
        new MapHeadings(title, note, marking, source).draw(over, frame, text, MapComposer.MARGIN);
        return new MapDrawing(
                WIDTH, height, title, description(), MapComposer.GROUND, frame, inFrame, over, wards.length);
    }

    private String description() {
        StringBuilder s = new StringBuilder("Map of ")
                .append(Words.several(wards.length, "ward", "wards"))
                .append(": ")
                .append(title)
                .append(". ")
                .append(note)
                .append('.');
        for (int k = 0; k < keys.size(); k++) {
            s.append(k == 0 ? " " : ", ")
                    .append(keys.get(k).label())
                    .append(": ")
                    .append(keys.get(k).wards());
        }
        return s.append(keys.isEmpty() ? "" : ".").toString();
    }
}
