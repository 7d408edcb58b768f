package org.wardplan.report.paper;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.Words;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.SmallMap;

/** The ward in its borough by coverage, its neighbours numbered. */
final class ProfileMap {
    static final String NAME = "map";

    private static final double WIDTH = 338;
    private static final double HEIGHT = 268;

    private ProfileMap() {}

    /** Wards that share a stretch of border with it, by name. */
    private static int[] neighbours(Figures f, int ward) {
        return IntStream.range(0, f.wards.neighbourCount(ward))
                .filter(k -> f.wards.sharesBorder(ward, k))
                .map(k -> f.wards.neighbour(ward, k))
                .boxed()
                .sorted(Comparator.comparing((Integer w) -> f.name(w)).thenComparing(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static MapColouring colouring(Figures f) {
        return MapColouring.of(f.in, Measure.COVERAGE, Measure.COVERAGE.standard());
    }

    static MapDrawing draw(Figures f, int ward) {
        return SmallMap.compose(new SmallMap.Request(
                f.in.data(),
                f.in.scope(),
                colouring(f),
                WIDTH,
                HEIGHT,
                1.5,
                neighbours(f, ward),
                ward,
                true,
                "around " + f.name(ward)));
    }

    static void write(Html out, Figures f, int ward, MapFigure maps, String prefix) {
        maps.write(out, prefix + NAME);
        MapColouring c = colouring(f);
        out.open("p", "class", "pkey");
        out.element("strong", "Coverage: ");
        for (int k = 0; k < c.labels().size(); k++) {
            out.open("span", "class", "whole");
            out.element(
                    "span",
                    "\u00a0",
                    "class",
                    "swatch",
                    "style",
                    "background:" + c.colours().get(k));
            out.text("\u00a0" + c.labels().get(k).replace(' ', '\u00a0'))
                    .close("span")
                    .text(" ");
        }
        out.close("p");
        int[] neighbours = neighbours(f, ward);
        out.open("p", "class", "pkey").element("strong", "Neighbours: ");
        for (int k = 0; k < neighbours.length; k++) {
            int w = neighbours[k];
            boolean elsewhere = f.wards.boroughOf(w) != f.wards.boroughOf(ward);
            out.open("span", "class", "whole").element("strong", Integer.toString(k + 1));
            out.text(" " + f.name(w)
                    + (elsewhere ? " (" + f.wards.ward(w).borough().name() + ")" : "") + " "
                    + Words.percent(f.evaluation.coverage(w), 0));
            out.close("span").text(k + 1 < neighbours.length ? " · " : "");
        }
        out.text(neighbours.length == 0 ? "none" : "").close("p");
    }
}
