package org.wardplan.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Measure;
import org.wardplan.planning.compare.Comparison;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.report.Exports;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.SourceLine;
import org.wardplan.report.content.Written;
import org.wardplan.report.picture.ColourSheet;
import org.wardplan.report.picture.ComparedColours;
import org.wardplan.report.picture.HotSpotColouring;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSize;
import picocli.CommandLine.Option;

/** Which map a picture shows, how large it is and what stands around it. */
final class PictureOptions {
    private static final String HOT_SPOTS = "hot-spots";
    private static final int PNG_WIDTH = 2000;
    private static final int SVG_WIDTH = 1000;

    @Option(
            names = "--layer",
            paramLabel = "L",
            description = "What the map shows: priority, coverage, fair-share, gap, crime-rate, harm, posts, change,"
                    + " top-tenth, rate-smoothed, hot-spots."
                    + " Default: ${DEFAULT-VALUE}.")
    private String layer = "priority";

    @Option(
            names = "--against",
            paramLabel = "A",
            description =
                    "With --layer change: posts more or fewer than in this scenario, by id or name, rather than in"
                            + " the baseline.")
    private @Nullable String against;

    @Option(names = "--fade", description = "The map draws wards paler the less sure their place is.")
    private boolean fade;

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "Width of the picture. Default: " + PNG_WIDTH + ", of an SVG " + SVG_WIDTH + ".")
    private int width;

    @Option(
            names = "--height",
            paramLabel = "PIXELS",
            description = "Height of the picture, in which the map is fitted. Default: what suits the map.")
    private int height;

    @Option(names = "--no-legend", description = "Without what the colours mean.")
    private boolean noLegend;

    @Option(names = "--no-title", description = "Without the title; the protective marking stays.")
    private boolean noTitle;

    @Option(
            names = "--no-source",
            description = "Without the line of sources, which the licence asks for: say them beside the picture. A"
                    + " description in the SVG keeps it.")
    private boolean noSource;

    /** Ends the command as wrongly used where an option can't be. */
    void check(Command command) {
        if (width != 0 && !PictureSize.isWidth(width)) {
            throw command.wrong("--width " + width + ": expected " + PictureSize.LEAST + " to " + PictureSize.GREATEST);
        }
        if (height != 0 && !PictureSize.isHeight(height)) {
            throw command.wrong(
                    "--height " + height + ": expected " + PictureSize.LEAST / 2 + " to " + PictureSize.GREATEST);
        }
        if (!isHotSpots() && measure() == null) {
            List<String> all = new ArrayList<>(Arrays.stream(Measure.values())
                    .map(m -> m.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
            all.add(HOT_SPOTS);
            throw command.wrong("There is no layer \"" + layer + "\". There are: " + String.join(", ", all));
        }
        if (against != null && measure() != Measure.CHANGE) {
            throw command.wrong("--against goes with --layer change only");
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    private boolean isHotSpots() {
        return plain(layer).equals(plain(HOT_SPOTS));
    }

    /** The layer; null for hot spots. */
    @Nullable Measure measure() {
        String wanted = plain(layer);
        return Arrays.stream(Measure.values())
                .filter(m -> plain(m.name()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /** What is named on the command line, coverage where nothing is; null for hot spots. */
    @Nullable Measure measureOrCoverage(Command command) {
        return command.given("--layer") ? measure() : Measure.COVERAGE;
    }

    /** Writes the map as pixels or as lines and letters. */
    WithProblems<Written> write(OpenPlan open, ExportInput in, boolean pixels, Path file) {
        PictureSize size = PictureSize.pixels(width != 0 ? width : pixels ? PNG_WIDTH : SVG_WIDTH, height);
        PictureParts parts = new PictureParts(!noTitle, !noLegend, !noSource);
        MapDrawing map;
        Measure measure = measure();
        if (measure == null) {
            map = drawn(hotSpots(in), in, size, parts);
        } else if (against != null) {
            map = drawn(change(open, in, open.scenario(against)), in, size, parts);
        } else {
            map = Exports.map(in, MapColouring.of(in, measure, measure.standard()), fade, size, parts);
        }
        return pixels
                ? Exports.png(map, size, map.areas(), file, Progress.NONE, new Cancellation())
                : Exports.svg(map, size, map.areas(), file);
    }

    private static MapDrawing drawn(ColourSheet sheet, ExportInput in, PictureSize size, PictureParts parts) {
        double width = size.unitsWide();
        double height = size.height() > 0
                ? size.unitsHigh()
                : sheet.fittingHeight(in.data().boundaries(), width, parts);
        return sheet.compose(in.data().wards(), in.data().boundaries(), width, height, size.scale(), parts);
    }

    private static ColourSheet sheet(ExportInput in, String title, String note, MapColouring colouring) {
        return new ColourSheet(
                title,
                note,
                in.marking(),
                SourceLine.of(in, true),
                colouring,
                in.scope().wards());
    }

    private static ColourSheet hotSpots(ExportInput in) {
        HotSpotFindings found = in.evaluation().findings().hotSpots();
        if (found == null || found.hotSpots() == null) {
            throw Failure.of("The hot-spot study that the scenario keeps can't be made"
                    + (found == null ? "" : ". " + found.why()));
        }
        if (!found.mayPrint()) {
            throw Failure.of("The scenario keeps a study of " + found.label() + ". Of sexual offences and homicide no"
                    + " figure of a ward in a single month is printed: choose more months for the study");
        }
        return sheet(
                in,
                "Hot spots: " + found.label() + ", " + in.scope().title(),
                found.words(),
                HotSpotColouring.of("Hot spots", found, in.evaluation().wards()));
    }

    private static ColourSheet change(OpenPlan open, ExportInput in, Scenario from) {
        Evaluation a = open.evaluate(from);
        Comparison both = Comparison.of(
                List.of(a, in.evaluation()), in.data().wards(), in.scope().wards(), id -> id, null);
        if (!ComparedColours.hasChange(both)) {
            throw Failure.of("No ward has more or fewer posts in \""
                    + in.scenario().name() + "\" than in \"" + from.name() + "\": there is no map of it");
        }
        PairChange pair = both.pairs().get(0);
        return sheet(
                in,
                "Difference in posts: " + in.scenario().name() + " less " + from.name(),
                pair.sentence() + " " + in.scope().title() + ".",
                ComparedColours.change(both, 1));
    }
}
