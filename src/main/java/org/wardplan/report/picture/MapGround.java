package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;

/** What any map on paper has besides its colours: the wards around those shown, the City of London, borough lines. */
final class MapGround {
    private static final String AROUND = "#eceff2";
    private static final String AROUND_LINE = "#b4bbc3";
    private static final String BOROUGH_LINE = "#57606a";
    private static final String CITY = "#d5dae0";

    private final WardSet wards;
    private final Boundaries boundaries;
    private final Projection projection;
    private final BoundaryLevel level;
    private final double[] frame;
    private final IntPredicate chosen;
    private final boolean london;

    /**
     * @param detail pixels that a unit will have
     * @param chosen whether a face is one of the wards shown
     * @param london whether those are all wards
     */
    MapGround(
            WardSet wards,
            Boundaries boundaries,
            Projection projection,
            double detail,
            double[] frame,
            IntPredicate chosen,
            boolean london) {
        this.wards = wards;
        this.boundaries = boundaries;
        this.projection = projection;
        level = boundaries.forScale(1 / projection.unitsPerMetre() / Math.max(1, detail));
        this.frame = frame;
        this.chosen = chosen;
        this.london = london;
    }

    /** A ward that is shown, in its colour. */
    Mark.Area ward(int ward, String title, String colour) {
        return new Mark.Area(
                wards.ward(ward).code().value(), title, rings(ward), colour, "#ffffff", london ? 0.4 : 0.9);
    }

    void around(List<Mark> marks) {
        for (int w = 0; w < wards.size(); w++) {
            double[] b = boundaries.bounds(w);
            boolean seen = projection.x(b[2]) > frame[0]
                    && projection.x(b[0]) < frame[0] + frame[2]
                    && projection.y(b[1]) > frame[1]
                    && projection.y(b[3]) < frame[1] + frame[3];
            if (!chosen.test(w) && seen) {
                marks.add(new Mark.Area("", "", rings(w), AROUND, AROUND, 0.5));
            }
        }
    }

    void city(List<Mark> marks) {
        List<double[]> rings = rings(boundaries.cityFace());
        marks.add(new Mark.Area("", "City of London, not planned", rings, "#f6f8fa", CITY, 0.5));
        marks.add(new Mark.Hatch(rings, "#8c959f", 3.2, 0.6));
    }

    private List<double[]> rings(int face) {
        List<double[]> rings = new ArrayList<>();
        for (int r = 0; r < level.ringCount(face); r++) {
            rings.add(projection.points(level.ring(face, r)));
        }
        return rings;
    }

    void lines(List<Mark> marks) {
        List<double[]> outer = new ArrayList<>();
        List<double[]> inner = new ArrayList<>();
        for (int arc = 0; arc < level.arcCount(); arc++) {
            if (level.isBoroughBorder(arc)) {
                double[] line = projection.points(level.arc(arc));
                if (isSeen(line)) {
                    (chosen.test(level.left(arc)) && chosen.test(level.right(arc)) ? inner : outer).add(line);
                }
            }
        }
        marks.add(new Mark.Lines(outer, london ? BOROUGH_LINE : AROUND_LINE, london ? 0.8 : 1));
        if (!inner.isEmpty()) {
            marks.add(new Mark.Lines(inner, BOROUGH_LINE, london ? 0.8 : 1.1));
        }
        if (!london) {
            marks.add(new Mark.Lines(projection.all(level.outline(chosen)), MapComposer.TEXT, 1.6));
        }
    }

    private boolean isSeen(double[] line) {
        double[] b = {line[0], line[1], line[0], line[1]};
        for (int i = 2; i < line.length; i += 2) {
            b[0] = Math.min(b[0], line[i]);
            b[1] = Math.min(b[1], line[i + 1]);
            b[2] = Math.max(b[2], line[i]);
            b[3] = Math.max(b[3], line[i + 1]);
        }
        return b[2] > frame[0] && b[0] < frame[0] + frame[2] && b[3] > frame[1] && b[1] < frame[1] + frame[3];
    }
}
