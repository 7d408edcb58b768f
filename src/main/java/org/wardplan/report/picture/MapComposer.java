package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Sureness;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Words;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundaryLevel;

/**
 * Lays out a map: wards of the scope in class colours, what lies around them in grey, borough lines, labels, legend,
 * scale bar and source. All in light colours, for paper.
 */
public final class MapComposer {
    static final String TEXT = "#1f2328";
    static final String MUTED = "#57606a";
    private static final String GROUND = "#ffffff";
    private static final String AROUND = "#eceff2";
    private static final String AROUND_LINE = "#b4bbc3";
    private static final String BOROUGH_LINE = "#57606a";
    private static final String CITY = "#d5dae0";
    private static final double MARGIN = 12;
    private static final double LOWEST = 0.75;
    private static final double HIGHEST = 1.1;
    private static final double HEADINGS = 112;

    private final ExportInput in;
    private final MapRequest request;
    private final WardSet wards;
    private final Boundaries boundaries;
    private final boolean[] chosen;
    private final MapColouring by;
    private final double text;
    private final double[] frame;
    private final Legend legend;
    private final Sureness[] sureness;
    private final Projection projection;
    private final BoundaryLevel level;
    private final boolean legendRight;

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
        text = Math.max(9, Math.min(13, request.width() / 62));
        double head = request.framed() ? text * 4.2 : 0;
        double foot = request.framed() ? text * 4.4 : 0;
        frame = new double[] {0, head, request.width(), request.height() - head - foot};
        sureness = new Sureness[wards.size()];
        Measure measure = by.measure();
        Arrays.setAll(
                sureness,
                w -> measure == null ? Sureness.SURE : Sureness.of(measure, request.faded() ? in.ranks() : null, w));
        legend = new Legend(by, in.scope().wards(), fades(), text);

        double[] bounds = Projection.bounds(boundaries, in.scope().wards());
        Projection whole = Projection.fit(bounds, inset(0));
        int left = hidden(whole, false);
        int right = hidden(whole, true);
        legendRight = right < left;
        projection = Math.min(left, right) == 0 ? whole : besideLegend(bounds);
        level = boundaries.forScale(1 / projection.unitsPerMetre() / Math.max(1, request.detail()));
    }

    /** Wards of the scope by how sure their place is; empty where none is drawn paler than its class. */
    private int[] fades() {
        int[] counts = new int[Sureness.values().length];
        for (int w : in.scope().wards()) {
            counts[sureness[w].ordinal()]++;
        }
        return counts[0] == in.scope().wards().length ? new int[0] : counts;
    }

    /** Clear of the legend: to its side or above it, whichever leaves the map larger. */
    private Projection besideLegend(double[] bounds) {
        Projection beside = Projection.fit(bounds, inset(legend.width() + MARGIN));
        double[] above = inset(0);
        above[3] -= legend.height() + MARGIN;
        Projection over = Projection.fit(bounds, above);
        return beside.unitsPerMetre() >= over.unitsPerMetre() ? beside : over;
    }

    /** The frame less its margins, and less room for the legend at its side. */
    private double[] inset(double room) {
        double x = frame[0] + MARGIN + (legendRight ? 0 : room);
        return new double[] {x, frame[1] + MARGIN, frame[2] - 2 * MARGIN - room, frame[3] - 2 * MARGIN};
    }

    /** How many of a grid of points under the legend lie in the wards shown. */
    private int hidden(Projection p, boolean onRight) {
        double[] at = legendAt(onRight);
        int hits = 0;
        int steps = 12;
        for (int i = 0; i <= steps; i++) {
            for (int j = 0; j <= steps; j++) {
                double x = at[0] + legend.width() * i / steps;
                double y = at[1] + legend.height() * j / steps;
                if (isChosen(boundaries.faceAt(p.easting(x), p.northing(y)))) {
                    hits++;
                }
            }
        }
        return hits;
    }

    private double[] legendAt(boolean onRight) {
        double x = onRight ? frame[0] + frame[2] - legend.width() - MARGIN : frame[0] + MARGIN;
        return new double[] {x, frame[1] + frame[3] - legend.height() - MARGIN};
    }

    private boolean isChosen(int face) {
        return face >= 0 && face < chosen.length && chosen[face];
    }

    public static MapDrawing compose(ExportInput in, MapRequest request) {
        return new MapComposer(in, request).compose();
    }

    /** A height that suits the shape of the scope: from three quarters of the width to a little more than it. */
    public static double fittingHeight(ExportInput in, double width) {
        double[] b = Projection.bounds(in.data().boundaries(), in.scope().wards());
        double shape = (b[3] - b[1]) / (b[2] - b[0]);
        return Math.round(width * Math.max(LOWEST, Math.min(HIGHEST, shape)) + HEADINGS);
    }

    private MapDrawing compose() {
        List<Mark> inFrame = new ArrayList<>();
        around(inFrame);
        wards(inFrame);
        city(inFrame);
        lines(inFrame);
        List<Mark> over = new ArrayList<>();
        over.add(new Mark.Lines(List.of(edge()), "#d0d7de", 0.75));
        MapLabels labels = new MapLabels(wards, boundaries, projection, frame, text, this::isChosen);
        double[] at = legendAt(legendRight);
        if (in.scope().isLondon()) {
            labels.boroughs(inFrame);
        } else {
            labels.around(inFrame, new double[] {at[0], at[1], legend.width(), legend.height()}, legendRight);
            labels.numbers(inFrame, request.order());
        }
        legend.draw(at[0], at[1], over);
        labels.scaleBar(over, !legendRight);
        if (request.framed()) {
            headings(over);
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

    private double[] edge() {
        double right = frame[0] + frame[2];
        double bottom = frame[1] + frame[3];
        return new double[] {frame[0], frame[1], right, frame[1], right, bottom, frame[0], bottom, frame[0], frame[1]};
    }

    private void around(List<Mark> marks) {
        for (int w = 0; w < wards.size(); w++) {
            double[] b = boundaries.bounds(w);
            boolean seen = projection.x(b[2]) > frame[0]
                    && projection.x(b[0]) < frame[0] + frame[2]
                    && projection.y(b[1]) > frame[1]
                    && projection.y(b[3]) < frame[1] + frame[3];
            if (!chosen[w] && seen) {
                marks.add(new Mark.Area("", "", rings(w), AROUND, AROUND, 0.5));
            }
        }
    }

    private void wards(List<Mark> marks) {
        for (int w : in.scope().wards()) {
            int k = by.classOf()[w];
            Ward ward = wards.ward(w);
            marks.add(new Mark.Area(
                    ward.code().value(),
                    ward.name() + ", " + ward.borough().name() + ": "
                            + by.figure().apply(w),
                    rings(w),
                    k < 0 ? Legend.NOT_KNOWN : Legend.faded(by.colours().get(k), sureness[w]),
                    "#ffffff",
                    in.scope().isLondon() ? 0.4 : 0.9));
        }
    }

    private void city(List<Mark> marks) {
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

    private void lines(List<Mark> marks) {
        boolean london = in.scope().isLondon();
        List<double[]> outer = new ArrayList<>();
        List<double[]> inner = new ArrayList<>();
        for (int arc = 0; arc < level.arcCount(); arc++) {
            if (level.isBoroughBorder(arc)) {
                double[] line = projection.points(level.arc(arc));
                if (isSeen(line)) {
                    (isChosen(level.left(arc)) && isChosen(level.right(arc)) ? inner : outer).add(line);
                }
            }
        }
        marks.add(new Mark.Lines(outer, london ? BOROUGH_LINE : AROUND_LINE, london ? 0.8 : 1));
        if (!inner.isEmpty()) {
            marks.add(new Mark.Lines(inner, BOROUGH_LINE, london ? 0.8 : 1.1));
        }
        if (!london) {
            marks.add(new Mark.Lines(projection.all(level.outline(this::isChosen)), TEXT, 1.6));
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

    private void headings(List<Mark> marks) {
        marks.add(new Mark.Words(
                title(), MARGIN, text * 1.9, text * 1.45, Mark.Weight.BOLD, Mark.Anchor.START, TEXT, null));
        marks.add(new Mark.Words(
                in.plan().name() + ", " + in.scenario().name() + " · data to "
                        + Words.month(in.evaluation().need().window().last()) + " · " + Words.date(in.date()),
                MARGIN,
                text * 3.5,
                text,
                Mark.Weight.REGULAR,
                Mark.Anchor.START,
                MUTED,
                null));
        marks.add(new Mark.Words(
                in.marking(),
                request.width() - MARGIN,
                text * 1.9,
                text,
                Mark.Weight.BOLD,
                Mark.Anchor.END,
                TEXT,
                null));
        double y = frame[1] + frame[3] + text * 1.5;
        for (String line : wrapped(source(), text * 0.85, request.width() - 2 * MARGIN)) {
            marks.add(
                    new Mark.Words(line, MARGIN, y, text * 0.85, Mark.Weight.REGULAR, Mark.Anchor.START, MUTED, null));
            y += text * 1.15;
        }
    }

    private String source() {
        return in.data().description().attribution() + " Wardplan " + in.version() + ", data "
                + in.data().description().id() + " " + in.data().description().sha256();
    }

    private static List<String> wrapped(String all, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : all.split(" ", -1)) {
            if (!line.isEmpty() && Roboto.of(Mark.Weight.REGULAR).width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
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
        return s.append(counts.length > 0 ? "." : "").toString();
    }
}
