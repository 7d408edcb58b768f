package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands around a map on paper.
 *
 * @param under the line under the title
 * @param marking protective marking
 * @param source of the data, in the foot
 */
record MapHeadings(String title, String under, String marking, String source, PictureParts parts) {
    private static final double FIRST = 1.9;
    private static final double BARE_FIRST = 1.5;
    private static final double TITLE = 1.45;
    private static final double TITLE_LINE = 1.75;
    private static final double UNDER = 1.6;
    private static final double UNDER_LINE = 1.35;
    private static final double HEAD_REST = 0.7;
    private static final double SMALL = 0.85;
    private static final double FOOT_FIRST = 1.5;
    private static final double FOOT_LINE = 1.15;
    private static final double FOOT_REST = 0.6;
    private static final double MARGIN = MapComposer.MARGIN;

    /** Size of the letters on a map of a width. */
    static double textSize(double width) {
        return Math.max(9, Math.min(13, width / 62));
    }

    private List<String> titles(double width, double text) {
        double taken = 2 * MARGIN + Roboto.of(Mark.Weight.BOLD).width(marking, text) + text;
        return wrapped(title, Mark.Weight.BOLD, text * TITLE, Math.max(width / 3, width - taken));
    }

    private List<String> unders(double width, double text) {
        return wrapped(under, Mark.Weight.REGULAR, text, width - 2 * MARGIN);
    }

    private List<String> sources(double width, double text) {
        return wrapped(source, Mark.Weight.REGULAR, text * SMALL, width - 2 * MARGIN);
    }

    private double lastTitle(double width, double text) {
        return FIRST + (titles(width, text).size() - 1) * TITLE_LINE;
    }

    /** Height of all above the map. */
    double head(double width, double text) {
        if (!parts.title()) {
            return text * (BARE_FIRST + HEAD_REST);
        }
        double last = lastTitle(width, text) + UNDER + (unders(width, text).size() - 1) * UNDER_LINE;
        return text * (last + HEAD_REST);
    }

    /** Height of all below the map. */
    double foot(double width, double text) {
        return parts.source() ? text * (FOOT_FIRST + (sources(width, text).size() - 1) * FOOT_LINE + FOOT_REST) : 0;
    }

    /** x, y, width, height that the head and the foot leave to the map. */
    double[] frame(double width, double height, double text) {
        double head = head(width, text);
        return new double[] {0, head, width, height - head - foot(width, text)};
    }

    /** The line around the map. */
    static Mark.Lines edge(double[] frame) {
        double right = frame[0] + frame[2];
        double bottom = frame[1] + frame[3];
        double[] edge = {frame[0], frame[1], right, frame[1], right, bottom, frame[0], bottom, frame[0], frame[1]};
        return new Mark.Lines(List.of(edge), "#d0d7de", 0.75);
    }

    void draw(List<Mark> marks, double[] frame, double text) {
        double width = frame[2];
        double first = text * (parts.title() ? FIRST : BARE_FIRST);
        marks.add(new Mark.Words(
                marking, width - MARGIN, first, text, Mark.Weight.BOLD, Mark.Anchor.END, MapComposer.TEXT, null));
        if (parts.title()) {
            lines(marks, titles(width, text), first, TITLE_LINE * text, text * TITLE, true);
            double y = text * (lastTitle(width, text) + UNDER);
            lines(marks, unders(width, text), y, UNDER_LINE * text, text, false);
        }
        if (parts.source()) {
            double y = frame[1] + frame[3] + text * FOOT_FIRST;
            lines(marks, sources(width, text), y, FOOT_LINE * text, text * SMALL, false);
        }
    }

    private static void lines(List<Mark> marks, List<String> lines, double first, double step, double size, boolean b) {
        double y = first;
        for (String line : lines) {
            marks.add(new Mark.Words(
                    line,
                    MARGIN,
                    y,
                    size,
                    b ? Mark.Weight.BOLD : Mark.Weight.REGULAR,
                    Mark.Anchor.START,
                    b ? MapComposer.TEXT : MapComposer.MUTED,
                    null));
            y += step;
        }
    }

    private static List<String> wrapped(String all, Mark.Weight weight, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : all.split(" ", -1)) {
            if (!line.isEmpty() && Roboto.of(weight).width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
