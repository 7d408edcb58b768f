package org.wardplan.ui.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;
import org.wardplan.ui.map.raster.Viewport;

/** The outline around some wards: a line over a wider casing that shows on every colour. */
final class Outline extends Group {
    private static final double SAME = 1e-9;

    private final Boundaries boundaries;
    private final double width;
    private final double casingWidth;
    private BitSet faces = new BitSet();
    private Color line = Color.BLACK;
    private Color casing = Color.WHITE;
    private List<double[]> rings = List.of();
    private @Nullable BoundaryLevel level;
    private @Nullable Viewport drawn;

    /** @param casingWidth 0 for a bare line */
    Outline(Boundaries boundaries, double width, double casingWidth) {
        this.boundaries = boundaries;
        this.width = width;
        this.casingWidth = casingWidth;
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Outlines other wards; {@link #place} shows it. */
    void of(BitSet wards) {
        if (!wards.equals(faces)) {
            faces = wards;
            level = null;
            drawn = null;
        }
    }

    void colours(Color newLine, Color newCasing) {
        line = newLine;
        casing = newCasing;
        drawn = null;
    }

    /** Puts the outline where its ground lies in a view. Only moves when the scale is as before. */
    void place(Viewport view, double outputScale) {
        Viewport before = drawn;
        if (before != null && Math.abs(before.metresPerUnit() / view.metresPerUnit() - 1) < SAME) {
            setTranslateX(view.screenX(before.mapX(0)));
            setTranslateY(view.screenY(before.mapY(0)));
            return;
        }
        BoundaryLevel wanted = boundaries.forScale(view.metresPerUnit() / outputScale);
        if (wanted != level) {
            rings = rings(wanted);
            level = wanted;
        }
        drawn = view;
        setTranslateX(0);
        setTranslateY(0);
        draw(view);
    }

    private List<double[]> rings(BoundaryLevel of) {
        if (faces.cardinality() == 1) {
            int face = faces.nextSetBit(0);
            // what pointing costs in every frame: no need to look through all borders
            return IntStream.range(0, of.ringCount(face))
                    .mapToObj(r -> of.ring(face, r))
                    .toList();
        }
        return faces.isEmpty() ? List.of() : of.outline(f -> f >= 0 && faces.get(f));
    }

    private void draw(Viewport view) {
        List<Node> under = new ArrayList<>();
        List<Node> over = new ArrayList<>();
        for (double[] ring : rings) {
            Double[] points = new Double[ring.length];
            for (int i = 0; i < ring.length; i += 2) {
                points[i] = view.screenX(ring[i]);
                points[i + 1] = view.screenY(ring[i + 1]);
            }
            if (casingWidth > 0) {
                under.add(stroke(points, casing, casingWidth));
            }
            over.add(stroke(points, line, width));
        }
        under.addAll(over);
        getChildren().setAll(under);
    }

    private static Polyline stroke(Double[] points, Color colour, double strokeWidth) {
        Polyline shape = new Polyline();
        ObservableList<Double> list = shape.getPoints();
        list.setAll(points);
        shape.setFill(null);
        shape.setStroke(colour);
        shape.setStrokeWidth(strokeWidth);
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        shape.setStrokeLineCap(StrokeLineCap.ROUND);
        return shape;
    }
}
