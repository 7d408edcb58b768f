package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Ward;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;

/** Lays out a map that shares its legend with others, or that shows one ward among its neighbours: no legend, no head. */
public final class SmallMap {
    /** No ward is marked. */
    public static final int NONE = -1;

    private static final double BAR_WIDTH = 84;
    private static final double BAR_HEIGHT = 20;
    private static final String MARKED = "#0969da";

    /**
     * What it shows.
     *
     * @param scope wards in class colours
     * @param width of the drawing in units, which are pixels at 96 to the inch
     * @param detail pixels that a unit will have
     * @param numbered wards with a number, from 1 on; those outside the scope are coloured too; none for none
     * @param marked a ward with a heavy outline, or {@link #NONE}
     * @param names whether boroughs are named
     * @param of whose figures these are, in words: {@code in A, As in 2017}
     */
    public record Request(
            DataSet data,
            ReportScope scope,
            MapColouring colouring,
            double width,
            double height,
            double detail,
            int[] numbered,
            int marked,
            boolean names,
            String of) {
        public Request {
            numbered = numbered.clone();
            if (!(width >= 100) || !(height >= 100)) {
                throw new IllegalArgumentException(width + " × " + height + ": a small map needs 100 × 100 or more");
            }
        }
    }

    private final Request r;
    private final Boundaries boundaries;
    private final boolean[] chosen;
    private final LegendPlace place;
    private final double[] frame;

    private SmallMap(Request request) {
        r = request;
        boundaries = r.data().boundaries();
        chosen = new boolean[r.data().wards().size()];
        Arrays.stream(r.scope().wards()).forEach(w -> chosen[w] = true);
        frame = new double[] {0, 0, r.width(), r.height()};
        int[] seen = IntStream.concat(Arrays.stream(r.scope().wards()), Arrays.stream(r.numbered()))
                .toArray();
        // The scale bar takes the corner that a legend would have.
        place = LegendPlace.of(
                boundaries, frame, Projection.bounds(boundaries, seen), BAR_WIDTH, BAR_HEIGHT, this::isChosen);
    }

    private boolean isChosen(int face) {
        return face >= 0 && face < chosen.length && chosen[face];
    }

    /** In a class colour, so that no name belongs on it. */
    private boolean isShown(int face) {
        return isChosen(face) || Arrays.stream(r.numbered()).anyMatch(w -> w == face);
    }

    public static MapDrawing compose(Request request) {
        return new SmallMap(request).compose();
    }

    private MapDrawing compose() {
        boolean london = r.scope().isLondon();
        MapGround ground = new MapGround(
                r.data().wards(), boundaries, place.projection(), r.detail(), frame, this::isChosen, london);
        List<Mark> inFrame = new ArrayList<>();
        ground.around(inFrame);
        for (int w : r.scope().wards()) {
            inFrame.add(area(ground, w));
        }
        for (int w : r.numbered()) {
            if (!chosen[w]) {
                inFrame.add(area(ground, w));
            }
        }
        ground.city(inFrame);
        ground.lines(inFrame);
        double text = MapHeadings.textSize(r.width());
        MapLabels labels = new MapLabels(r.data().wards(), boundaries, place.projection(), frame, text, this::isShown);
        if (r.marked() >= 0) {
            marked(inFrame);
        }
        if (r.names()) {
            if (london) {
                labels.boroughs(inFrame);
            } else {
                labels.around(inFrame, new double[4], !place.right());
            }
        }
        if (r.numbered().length > 0) {
            labels.numbers(inFrame, r.numbered());
        }
        List<Mark> over = new ArrayList<>();
        over.add(MapHeadings.edge(frame));
        labels.scaleBar(over, place.right());
        return new MapDrawing(
                r.width(),
                r.height(),
                r.colouring().label() + " by ward " + r.of() + ", " + r.scope().title(),
                description(),
                MapComposer.GROUND,
                frame,
                inFrame,
                over,
                r.scope().wards().length);
    }

    private Mark.Area area(MapGround ground, int w) {
        Ward ward = r.data().wards().ward(w);
        int k = r.colouring().classOf()[w];
        return ground.ward(
                w,
                ward.name() + ", " + ward.borough().name() + ": "
                        + r.colouring().figure().apply(w),
                k < 0 ? Legend.NOT_KNOWN : r.colouring().colours().get(k));
    }

    private void marked(List<Mark> marks) {
        BoundaryLevel level = boundaries.forScale(1 / place.projection().unitsPerMetre() / Math.max(1, r.detail()));
        List<double[]> outline = place.projection().all(level.outline(face -> face == r.marked()));
        marks.add(new Mark.Lines(outline, MapComposer.GROUND, 4.4));
        marks.add(new Mark.Lines(outline, MARKED, 2.6));
    }

    private String description() {
        StringBuilder s = new StringBuilder("Map of ")
                .append(Words.several(r.scope().wards().length, "ward", "wards"))
                .append(" of ")
                .append(r.scope().title())
                .append(" by ")
                .append(r.colouring().inWords())
                .append(' ')
                .append(r.of())
                .append(" (")
                .append(r.colouring().meaning())
                .append(").");
        if (r.marked() >= 0) {
            Ward ward = r.data().wards().ward(r.marked());
            s.append(' ')
                    .append(ward.name())
                    .append(", in a heavy outline: ")
                    .append(r.colouring().figure().apply(r.marked()))
                    .append('.');
        }
        int[] counts = r.colouring().counts(r.scope().wards());
        s.append(" Wards by class:");
        for (int k = 0; k < counts.length; k++) {
            boolean known = k < r.colouring().labels().size();
            if (known || counts[k] > 0) {
                s.append(k == 0 ? " " : ", ")
                        .append(
                                known
                                        ? r.colouring().labels().get(k)
                                        : r.colouring().unknown())
                        .append(": ")
                        .append(Words.count(counts[k]));
            }
        }
        return s.append('.').toString();
    }
}
