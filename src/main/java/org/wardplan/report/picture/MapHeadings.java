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
record MapHeadings(String title, String under, String marking, String source) {
    private static final double HEAD = 4.2;
    private static final double FOOT = 4.4;

    /** Size of the letters on a map of a width. */
    static double textSize(double width) {
        return Math.max(9, Math.min(13, width / 62));
    }

    /** x, y, width, height that the head and the foot leave to the map. */
    static double[] frame(double width, double height, double text) {
        return new double[] {0, text * HEAD, width, height - text * HEAD - text * FOOT};
    }

    /** The line around the map. */
    static Mark.Lines edge(double[] frame) {
        double right = frame[0] + frame[2];
        double bottom = frame[1] + frame[3];
        double[] edge = {frame[0], frame[1], right, frame[1], right, bottom, frame[0], bottom, frame[0], frame[1]};
        return new Mark.Lines(List.of(edge), "#d0d7de", 0.75);
    }

    void draw(List<Mark> marks, double[] frame, double text, double margin) {
        double width = frame[2];
        marks.add(new Mark.Words(
                title, margin, text * 1.9, text * 1.45, Mark.Weight.BOLD, Mark.Anchor.START, MapComposer.TEXT, null));
        marks.add(new Mark.Words(
                under, margin, text * 3.5, text, Mark.Weight.REGULAR, Mark.Anchor.START, MapComposer.MUTED, null));
        marks.add(new Mark.Words(
                marking, width - margin, text * 1.9, text, Mark.Weight.BOLD, Mark.Anchor.END, MapComposer.TEXT, null));
        double y = frame[1] + frame[3] + text * 1.5;
        double small = text * 0.85;
        for (String line : wrapped(source, small, width - 2 * margin)) {
            marks.add(new Mark.Words(
                    line, margin, y, small, Mark.Weight.REGULAR, Mark.Anchor.START, MapComposer.MUTED, null));
            y += text * 1.15;
        }
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
}
