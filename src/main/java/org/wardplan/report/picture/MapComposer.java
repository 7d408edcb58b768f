package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Sureness;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.SourceLine;
import org.wardplan.report.content.Words;
import org.wardplan.spatial.Boundaries;

/**
 * Lays out a map: wards of the scope in class colours, what lies around them in grey, borough lines, labels, legend,
 * scale bar and source. All in light colours, for paper.
 */
public final class MapComposer {
    static final String TEXT = "#1f2328";
    static final String MUTED = "#57606a";
    static final String GROUND = "#ffffff";
    static final double MARGIN = 12;
    private static final double LEAST_HEIGHT = 400;
    private static final double LOWEST = 0.75;
    private static final double HIGHEST = 1.1;
    /** Wider than this part of the map, a legend gets room of its own. */
    private static final double WIDE_LEGEND = 0.3;

    /** A map is at least this part of its picture; else all is set smaller. */
    private static final double LEAST_MAP = 0.4;

    private static final double SMALLER = 1.2;
    private static final int MOST_TRIES = 8;

    private final ExportInput in;
    private final MapRequest request;
    private final WardSet wards;
    private final Boundaries boundaries;
    private final boolean[] chosen;
    private final MapColouring by;
    private final double text;
    private final MapHeadings headings;
    private final double[] frame;
    private final Legend legend;
    private final Sureness[] sureness;
    private final LegendPlace place;
    private final MapGround ground;

    private MapComposer(ExportInput in, MapRequest request) {
        this.in = in;
        this.request = request;
        wards = in.data().wards();
        boundaries = in.data().boundaries();
        chosen = new boolean[wards.size()];
        for (int w : in.scope().wards()) {
            chosen[w] = true;
        }
        by = request.colouring();
        text = MapHeadings.textSize(request.width());
        headings = new MapHeadings(title(), under(), in.marking(), SourceLine.of(in, true), request.parts());
        frame = request.framed()
                ? headings.frame(request.width(), request.height(), text)
                : new double[] {0, 0, request.width(), request.height()};
        sureness = new Sureness[wards.size()];
        Measure measure = by.measure();
        Arrays.setAll(
                sureness,
                w -> measure == null ? Sureness.SURE : Sureness.of(measure, request.faded() ? in.ranks() : null, w));
        legend = new Legend(by, in.scope().wards(), fades(), text);

        double[] bounds = Projection.bounds(boundaries, in.scope().wards());
        place = LegendPlace.of(boundaries, frame, bounds, request.parts().legend() ? legend : null, this::isChosen);
        Projection projection = place.projection();
        boolean london = in.scope().isLondon();
        ground = new MapGround(wards, boundaries, projection, request.detail(), frame, this::isChosen, london);
    }

    /** Wards of the scope by how sure their place is; empty where none is drawn paler than its class. */
    private int[] fades() {
        int[] counts = new int[Sureness.values().length];
        for (int w : in.scope().wards()) {
            counts[sureness[w].ordinal()]++;
        }
        return counts[0] == in.scope().wards().length ? new int[0] : counts;
    }

    private boolean isChosen(int face) {
        return face >= 0 && face < chosen.length && chosen[face];
    }

    public static MapDrawing compose(ExportInput in, MapRequest request) {
        MapComposer composer = new MapComposer(in, request);
        MapRequest tried = request;
        for (int i = 0; i < MOST_TRIES && composer.frame[3] < LEAST_MAP * tried.height(); i++) {
            tried = tried.enlarged(SMALLER);
            composer = new MapComposer(in, tried);
        }
        return composer.compose();
    }

    /** A height that suits the shape of the scope: from three quarters of the width to a little more than it. */
    public static double fittingHeight(ExportInput in, double width) {
        Measure measure = Measure.PRIORITY;
        return fittingHeight(in, MapColouring.of(in, measure, measure.standard()), false, width, PictureParts.ALL);
    }

    /**
     * The same for a picture of chosen parts.
     *
     * @param faded whether wards are drawn paler the less sure their place is
     */
    public static double fittingHeight(
            ExportInput in, MapColouring colouring, boolean faded, double width, PictureParts parts) {
        // Any height does to measure what stands around the map.
        MapRequest request = new MapRequest(
                colouring,
                faded,
                width,
                Math.max(LEAST_HEIGHT, 2 * width),
                1,
                true,
                in.scope().wards(),
                parts);
        MapComposer c = new MapComposer(in, request);
        return fittingHeight(
                c.boundaries, in.scope().wards(), width, c.headings, parts.legend() ? c.legend : null, c.text);
    }

    static double fittingHeight(
            Boundaries boundaries,
            int[] shown,
            double width,
            MapHeadings headings,
            @Nullable Legend legend,
            double text) {
        double[] b = Projection.bounds(boundaries, shown);
        double shape = (b[3] - b[1]) / (b[2] - b[0]);
        double room = legend == null || legend.width() < WIDE_LEGEND * width ? 0 : legend.height() + MARGIN;
        return Math.round(width * Math.max(LOWEST, Math.min(HIGHEST, shape))
                + room
                + headings.head(width, text)
                + headings.foot(width, text));
    }

    private MapDrawing compose() {
        List<Mark> inFrame = new ArrayList<>();
        ground.around(inFrame);
        wards(inFrame);
        ground.city(inFrame);
        ground.lines(inFrame);
        List<Mark> over = new ArrayList<>();
        over.add(MapHeadings.edge(frame));
        MapLabels labels = new MapLabels(wards, boundaries, place.projection(), frame, text, this::isChosen);
        if (in.scope().isLondon()) {
            labels.boroughs(inFrame);
        } else {
            labels.around(inFrame, place.covered(), place.right());
            labels.numbers(inFrame, request.order());
        }
        if (request.parts().legend()) {
            legend.draw(place.x(), place.y(), over);
        }
        if (!request.framed()) {
            labels.scaleBar(over, place.covered(), place.right());
        } else {
            labels.scaleBar(over, !place.right());
            labels.north(over, !place.right());
            headings.draw(over, frame, text);
        }
        return new MapDrawing(
                request.width(),
                request.height(),
                title(),
                description(),
                GROUND,
                frame,
                inFrame,
                over,
                in.scope().wards().length);
    }

    private void wards(List<Mark> marks) {
        for (int w : in.scope().wards()) {
            int k = by.classOf()[w];
            Ward ward = wards.ward(w);
            marks.add(ground.ward(
                    w,
                    ward.name() + ", " + ward.borough().name() + ": "
                            + by.figure().apply(w),
                    k < 0 ? Legend.NOT_KNOWN : Legend.faded(by.colours().get(k), sureness[w])));
        }
    }

    private String under() {
        return in.plan().name() + ", " + in.scenario().name() + " · data to "
                + Words.month(in.evaluation().need().window().last()) + " · " + Words.date(in.date());
    }

    private String title() {
        return by.label() + " by ward, " + in.scope().title();
    }

    private String description() {
        StringBuilder s = new StringBuilder("Map of ")
                .append(Words.several(in.scope().wards().length, "ward", "wards"))
                .append(" of ")
                .append(in.scope().title())
                .append(" by ")
                .append(by.inWords())
                .append(" (")
                .append(by.meaning())
                .append("). Wards by class:");
        for (int k = 0; k < legend.labels().size(); k++) {
            s.append(k == 0 ? " " : ", ")
                    .append(legend.labels().get(k))
                    .append(": ")
                    .append(legend.counts().get(k));
        }
        s.append('.');
        int[] counts = fades();
        Measure measure = by.measure();
        for (Sureness step : Sureness.values()) {
            if (counts.length > 0 && measure != null) {
                s.append(step.ordinal() == 0 ? " " + Sureness.heading(measure) + ": " : ", ")
                        .append(step.meaning(measure))
                        .append(": ")
                        .append(counts[step.ordinal()]);
            }
        }
        s.append(counts.length > 0 ? "." : "");
        // A paper says it once, for all its maps.
        return s.append(request.framed() ? " " + headings.source() : "").toString();
    }
}
