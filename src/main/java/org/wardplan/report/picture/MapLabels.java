package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;

/** Names, ward numbers and the scale bar of a map. */
final class MapLabels {
    private static final double[] STEPS_KM = {0.2, 0.5, 1, 2, 5, 10, 20};
    private static final double LONDON_METRES = 58_000;
    private static final double SMALL = 420;
    private static final double[][] SIDES = {{0, 1}, {0, -1}, {-1, 0}, {1, 0}, {-1, 1}, {1, 1}, {-1, -1}, {1, -1}};
    private final WardSet wards;
    private final Boundaries boundaries;
    private final Projection projection;
    private final double[] frame;
    private final double text;
    private final IntPredicate chosen;

    MapLabels(
            WardSet wards,
            Boundaries boundaries,
            Projection projection,
            double[] frame,
            double text,
            IntPredicate chosen) {
        this.wards = wards;
        this.boundaries = boundaries;
        this.projection = projection;
        this.frame = frame;
        this.text = text;
        this.chosen = chosen;
    }

    /** Every borough's name near its middle, on several lines where it is long, clear of the names before it. */
    void boroughs(List<Mark> marks) {
        double size = text * 0.78;
        Roboto font = Roboto.of(Mark.Weight.MEDIUM);
        List<double[]> taken = new ArrayList<>();
        // Where boroughs are small only those are named that hold their names, or names would hide the map.
        boolean small = projection.unitsPerMetre() * LONDON_METRES < SMALL;
        for (int b = 0; b < wards.boroughs().size(); b++) {
            double[] at = boundaries.boroughLabelPoint(b);
            List<String> lines = split(wards.boroughs().get(b).name());
            double width =
                    lines.stream().mapToDouble(l -> font.width(l, size)).max().orElse(0) + 2;
            double height = lines.size() * size * 1.1;
            if (small && width > across(b)) {
                continue;
            }
            double[] box =
                    free(projection.x(at[0]) - width / 2, projection.y(at[1]) - height / 2, width, height, taken);
            taken.add(box);
            double y = box[1] + size * 0.95;
            for (String line : lines) {
                marks.add(new Mark.Words(
                        line,
                        box[0] + width / 2,
                        y,
                        size,
                        Mark.Weight.MEDIUM,
                        Mark.Anchor.MIDDLE,
                        MapComposer.TEXT,
                        "#ffffff"));
                y += size * 1.1;
            }
        }
    }

    /** Width of a borough on the map. */
    private double across(int borough) {
        double[] bounds = boundaries.boroughBounds(borough);
        return projection.unitsPerMetre() * (bounds[2] - bounds[0]);
    }

    /** The nearest of some places around where a name wants to be that no other name has; its own where all are taken. */
    private static double[] free(double x, double y, double width, double height, List<double[]> taken) {
        for (double step = 0; step <= 1.5; step += 0.25) {
            for (double[] side : SIDES) {
                double[] box = {x + side[0] * step * width / 2, y + side[1] * step * height / 2, width, height};
                if (taken.stream().noneMatch(t -> meet(t, box))) {
                    return box;
                }
            }
        }
        return new double[] {x, y, width, height};
    }

    private static List<String> split(String name) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            int last = lines.size() - 1;
            boolean join = last >= 0
                    && (word.equals("and")
                            || word.equals("upon")
                            || lines.get(last).endsWith(" and"));
            if (join && lines.get(last).length() < 10) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    /** Names of the boroughs around, each once, where a name is clear of the wards shown, the edge and the legend. */
    void around(List<Mark> marks, double[] legend, boolean legendRight) {
        double size = text;
        List<double[]> taken = new ArrayList<>();
        double[] bar = barBox(legend, legendRight);
        for (int b = 0; b < wards.boroughs().size(); b++) {
            String name = wards.boroughs().get(b).name();
            double half = Roboto.of(Mark.Weight.REGULAR).width(name, size) / 2 + 3;
            double best = -1;
            double[] where = null;
            for (int w = 0; w < wards.size(); w++) {
                if (wards.boroughOf(w) != b || chosen.test(w)) {
                    continue;
                }
                double[] at = boundaries.labelPoint(w);
                double x = projection.x(at[0]);
                double y = projection.y(at[1]);
                double[] box = {x - half, y - size, 2 * half, 1.6 * size};
                double room = Math.min(
                        Math.min(box[0] - frame[0], frame[0] + frame[2] - box[0] - box[2]),
                        Math.min(box[1] - frame[1], frame[1] + frame[3] - box[1] - box[3]));
                if (room > 2 && room > best && !meet(box, legend) && !meet(box, bar) && isFree(box, taken)) {
                    best = room;
                    where = new double[] {x, y + size * 0.35};
                }
            }
            if (where != null) {
                taken.add(new double[] {where[0] - half, where[1] - 1.35 * size, 2 * half, 1.6 * size});
            }
            name(marks, name, where, size);
        }
    }

    /** Clear of the wards shown and of the names before it. */
    private boolean isFree(double[] box, List<double[]> taken) {
        return taken.stream().noneMatch(t -> meet(t, box)) && clear(box);
    }

    private static void name(List<Mark> marks, String name, double @Nullable [] where, double size) {
        if (where != null) {
            marks.add(new Mark.Words(
                    name,
                    where[0],
                    where[1],
                    size,
                    Mark.Weight.REGULAR,
                    Mark.Anchor.MIDDLE,
                    MapComposer.MUTED,
                    "#eceff2"));
        }
    }

    private boolean clear(double[] box) {
        for (int i = 0; i <= 6; i++) {
            for (int j = 0; j <= 2; j++) {
                double x = box[0] + box[2] * i / 6;
                double y = box[1] + box[3] * j / 2;
                if (chosen.test(boundaries.faceAt(projection.easting(x), projection.northing(y)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean meet(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    }

    /** A numbered disc in each ward, smaller where wards are many; number 1 is drawn last, above the others. */
    void numbers(List<Mark> marks, int[] order) {
        double radius = order.length <= 30 ? text * 0.88 : text * 0.72;
        for (int k = order.length - 1; k >= 0; k--) {
            double[] at = boundaries.labelPoint(order[k]);
            double x = projection.x(at[0]);
            double y = projection.y(at[1]);
            double size = radius * (k < 99 ? 1.12 : 0.95);
            marks.add(new Mark.Disc(x, y, radius, "#ffffff", MapComposer.TEXT, 0.7));
            marks.add(new Mark.Words(
                    Integer.toString(k + 1),
                    x,
                    y + size * 0.36,
                    size,
                    Mark.Weight.BOLD,
                    Mark.Anchor.MIDDLE,
                    MapComposer.TEXT,
                    null));
        }
    }

    /** That north is up: an arrow above the scale bar. */
    void north(List<Mark> marks, boolean onRight) {
        double x = onRight ? frame[0] + frame[2] - 14 - text * 0.4 : frame[0] + 14 + text * 0.4;
        double y = frame[1] + frame[3] - 12 - text * 1.9;
        double wide = text * 0.36;
        double[] arrow = {x - wide, y, x, y - text * 1.25, x + wide, y, x, y - text * 0.32, x - wide, y};
        marks.add(new Mark.Area("", "North is up", List.of(arrow), MapComposer.TEXT, "#ffffff", 0.8));
        marks.add(new Mark.Words(
                "N",
                x,
                y - text * 1.5,
                text * 0.85,
                Mark.Weight.BOLD,
                Mark.Anchor.MIDDLE,
                MapComposer.TEXT,
                "#ffffff"));
    }

    /** A round length of about a fifth of the frame. */
    private double kilometres() {
        double km = STEPS_KM[0];
        for (double step : STEPS_KM) {
            if (step * 1000 * projection.unitsPerMetre() <= frame[2] * 0.22) {
                km = step;
            }
        }
        return km;
    }

    /**
     * Where the scale bar is: at the bottom away from the legend, unless a ward shown lies there and another corner is
     * free. x, y, width, height.
     */
    private double[] barBox(double[] legend, boolean legendRight) {
        double width = kilometres() * 1000 * projection.unitsPerMetre() + 28;
        double height = text + 22;
        double right = frame[0] + frame[2] - width;
        double bottom = frame[1] + frame[3] - height;
        double away = legendRight ? frame[0] : right;
        double near = legendRight ? right : frame[0];
        double[][] places = {{away, bottom}, {near, bottom}, {away, frame[1]}, {near, frame[1]}};
        for (double[] place : places) {
            double[] box = {place[0], place[1], width, height};
            if (!meet(box, legend) && clear(box)) {
                return box;
            }
        }
        return new double[] {away, bottom, width, height};
    }

    /** A round length of about a fifth of the frame, in a corner that is free. */
    void scaleBar(List<Mark> marks, double[] legend, boolean legendRight) {
        double[] box = barBox(legend, legendRight);
        scaleBar(marks, box[0] + box[2] - 14, box[1] + box[3] - 12);
    }

    /** A round length of about a fifth of the frame, at the bottom. */
    void scaleBar(List<Mark> marks, boolean onRight) {
        double length = kilometres() * 1000 * projection.unitsPerMetre();
        scaleBar(marks, onRight ? frame[0] + frame[2] - 14 : frame[0] + 14 + length, frame[1] + frame[3] - 12);
    }

    private void scaleBar(List<Mark> marks, double right, double y) {
        double km = kilometres();
        double left = right - km * 1000 * projection.unitsPerMetre();
        String label = (km < 1 ? Math.round(km * 1000) + " m" : Math.round(km) + " km");
        marks.add(new Mark.Lines(
                List.of(new double[] {left, y - 4, left, y, right, y, right, y - 4}), MapComposer.TEXT, 1));
        marks.add(new Mark.Words(
                label,
                (left + right) / 2,
                y - 5,
                text * 0.92,
                Mark.Weight.REGULAR,
                Mark.Anchor.MIDDLE,
                MapComposer.TEXT,
                "#ffffff"));
    }
}
