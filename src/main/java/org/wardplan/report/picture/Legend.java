package org.wardplan.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardplan.planning.Measure;
import org.wardplan.planning.Sureness;
import org.wardplan.report.content.Words;

/** The card that says which colour is which class, and how many wards it has. */
final class Legend {
    static final String NOT_KNOWN = "#ffffff";
    private static final double PAD = 8;
    private static final double SWATCH = 17;
    private static final double FADE_SWATCH = 56;
    private static final int PAPER = 0xff;

    private final String heading;
    private final List<String> labels = new ArrayList<>();
    private final List<String> colours = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();
    private final List<String> classColours;
    private final String fadeHeading;
    private final List<String> fadeLabels = new ArrayList<>();
    private final List<String> fadeCounts = new ArrayList<>();
    private final double text;
    private final double row;

    /**
     * @param wards those shown
     * @param sureness number of wards by how sure their place is; empty where the map fades nothing
     * @param text size of the letters
     */
    Legend(MapColouring by, int[] wards, int[] sureness, double text) {
        this.text = text;
        this.row = Math.round(text * 1.55);
        heading = by.label() + ", wards";
        int[] counts = by.counts(wards);
        int classes = by.labels().size();
        for (int k = 0; k < classes; k++) {
            labels.add(by.labels().get(k));
            colours.add(by.colours().get(k));
            this.counts.add(Words.count(counts[k]));
        }
        if (counts[classes] > 0) {
            labels.add(by.unknown());
            colours.add(NOT_KNOWN);
            this.counts.add(Words.count(counts[classes]));
        }
        classColours = by.colours();
        Measure measure = by.measure();
        fadeHeading = measure == null ? "" : Sureness.heading(measure);
        for (Sureness s : Sureness.values()) {
            if (sureness.length > 0 && measure != null) {
                fadeLabels.add(s.meaning(measure));
                fadeCounts.add(Words.count(sureness[s.ordinal()]));
            }
        }
    }

    List<String> labels() {
        return labels;
    }

    List<String> counts() {
        return counts;
    }

    /** A class colour as it is drawn where the ward's place is not sure: the less, the nearer to the paper. */
    static String faded(String colour, Sureness sureness) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = rgb >> shift & 0xff;
            mixed |= (int) Math.round(part + (PAPER - part) * sureness.faded()) << shift;
        }
        return String.format(Locale.ROOT, "#%06x", mixed);
    }

    private double fadeWidth() {
        Roboto regular = Roboto.of(Mark.Weight.REGULAR);
        return fadeLabels.stream()
                .mapToDouble(l -> FADE_SWATCH + 7 + regular.width(l, text) + 14 + regular.width("629", text))
                .reduce(fadeLabels.isEmpty() ? 0 : Roboto.of(Mark.Weight.BOLD).width(fadeHeading, text), Math::max);
    }

    double width() {
        Roboto regular = Roboto.of(Mark.Weight.REGULAR);
        double widest = Math.max(
                fadeWidth(),
                Math.max(
                        labels.stream()
                                        .mapToDouble(l -> regular.width(l, text))
                                        .max()
                                        .orElse(0)
                                + SWATCH
                                + 7
                                + 14
                                + counts.stream()
                                        .mapToDouble(
                                                c -> Roboto.of(Mark.Weight.BOLD).width(c, text))
                                        .max()
                                        .orElse(0),
                        Roboto.of(Mark.Weight.BOLD).width(heading, text)));
        return Math.ceil(widest + 2 * PAD);
    }

    double height() {
        int fades = fadeLabels.isEmpty() ? 0 : fadeLabels.size() + 1;
        return 2 * PAD + row * (labels.size() + 1 + fades) - row * 0.2;
    }

    void draw(double x, double y, List<Mark> marks) {
        double w = width();
        marks.add(new Mark.Box(x, y, w, height(), "#ffffff", "#d0d7de"));
        double base = y + PAD + text * 0.85;
        marks.add(new Mark.Words(
                heading, x + PAD, base, text, Mark.Weight.BOLD, Mark.Anchor.START, MapComposer.TEXT, null));
        for (int k = 0; k < labels.size(); k++) {
            base += row;
            marks.add(new Mark.Box(x + PAD, base - text * 0.8, SWATCH, text * 0.9, colours.get(k), "#57606a"));
            marks.add(new Mark.Words(
                    labels.get(k),
                    x + PAD + SWATCH + 7,
                    base,
                    text,
                    Mark.Weight.REGULAR,
                    Mark.Anchor.START,
                    MapComposer.TEXT,
                    null));
            marks.add(new Mark.Words(
                    counts.get(k), x + w - PAD, base, text, Mark.Weight.BOLD, Mark.Anchor.END, MapComposer.TEXT, null));
        }
        if (!fadeLabels.isEmpty()) {
            fades(x, base + row, w, marks);
        }
    }

    /** What faintness means: all classes in each of its steps. */
    private void fades(double x, double top, double w, List<Mark> marks) {
        double base = top;
        marks.add(words(fadeHeading, x + PAD, base, Mark.Weight.BOLD, Mark.Anchor.START));
        for (int s = 0; s < fadeLabels.size(); s++) {
            base += row;
            double each = FADE_SWATCH / classColours.size();
            for (int k = 0; k < classColours.size(); k++) {
                String colour = faded(classColours.get(k), Sureness.values()[s]);
                marks.add(new Mark.Box(x + PAD + k * each, base - text * 0.8, each, text * 0.9, colour, colour));
            }
            marks.add(
                    words(fadeLabels.get(s), x + PAD + FADE_SWATCH + 7, base, Mark.Weight.REGULAR, Mark.Anchor.START));
            marks.add(words(fadeCounts.get(s), x + w - PAD, base, Mark.Weight.BOLD, Mark.Anchor.END));
        }
    }

    private Mark.Words words(String what, double x, double y, Mark.Weight weight, Mark.Anchor anchor) {
        return new Mark.Words(what, x, y, text, weight, anchor, MapComposer.TEXT, null);
    }
}
