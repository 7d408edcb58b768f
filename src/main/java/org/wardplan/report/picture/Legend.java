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

    /** @param text size of the letters */
    Legend(String heading, List<ColourSheet.Key> keys, double text) {
        this.text = text;
        this.row = Math.round(text * 1.55);
        this.heading = heading;
        for (ColourSheet.Key key : keys) {
            labels.add(key.label());
            colours.add(key.hex());
            counts.add(Words.count(key.wards()));
        }
        classColours = List.of();
        fadeHeading = "";
    }

    /**
     * @param values of the wards shown, rounded as shown
     * @param sureness number of wards by how sure their place is; empty where the map fades nothing
     * @param text size of the letters
     */
    Legend(MapRequest request, List<String> colours, double[] values, int[] sureness, double text) {
        this.text = text;
        this.row = Math.round(text * 1.55);
        heading = request.measure().label() + ", wards";
        int[] counts = request.classes().counts(values);
        for (int k = 0; k < counts.length; k++) {
            labels.add(label(request.measure(), request.classes().breaks(), k));
            this.colours.add(colours.get(k));
            this.counts.add(Words.count(counts[k]));
        }
        long unknown = java.util.Arrays.stream(values).filter(Double::isNaN).count();
        if (unknown > 0) {
            labels.add("not known");
            this.colours.add(NOT_KNOWN);
            this.counts.add(Words.count(unknown));
        }
        classColours = List.copyOf(colours);
        fadeHeading = Sureness.heading(request.measure());
        for (Sureness s : Sureness.values()) {
            if (sureness.length > 0) {
                fadeLabels.add(s.meaning(request.measure()));
                fadeCounts.add(Words.count(sureness[s.ordinal()]));
            }
        }
    }

    /**
     * The values of a class as the figures are shown: {@code under 30%}, {@code 30–44%}, {@code 100% or more}. Where
     * figures are whole numbers the ends are values that occur, so no figure seems to be in two classes.
     */
    static String label(Measure measure, double[] breaks, int k) {
        if (k == 0) {
            return "under " + measure.format(breaks[0]);
        }
        if (k == breaks.length) {
            return measure.format(breaks[k - 1]) + " or more";
        }
        double step = Math.pow(10, -measure.decimals());
        String low = measure.format(breaks[k - 1]);
        double last = Math.ceil(breaks[k] / step - 1e-9) * step - step;
        String high = measure.format(last);
        if (low.equals(high)) {
            return low;
        }
        return (low.endsWith("%") ? low.substring(0, low.length() - 1) : low) + "–" + high;
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
