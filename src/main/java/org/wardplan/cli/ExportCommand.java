package org.wardplan.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.Measure;
import org.wardplan.report.Exports;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.Written;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "export", description = "Writes the rows or the map of a scenario to a file.")
final class ExportCommand extends Command {
    @Parameters(index = "0", paramLabel = "FILE", description = "The plan.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Target target;

    /** One of them. */
    static final class Target {
        @Option(names = "--csv", paramLabel = "OUT", description = "One row a ward, as text.")
        private @Nullable Path csv;

        @Option(names = "--xlsx", paramLabel = "OUT", description = "A workbook with live formulas.")
        private @Nullable Path xlsx;

        @Option(names = "--geojson", paramLabel = "OUT", description = "One feature a ward, with its outline.")
        private @Nullable Path geoJson;

        @Option(
                names = "--gpkg",
                paramLabel = "OUT",
                description = "A GeoPackage of wards and boroughs with styles for QGIS; it opens coloured by"
                        + " coverage, or as --layer says.")
        private @Nullable Path gpkg;

        @Option(names = "--svg", paramLabel = "OUT", description = "The map as vectors.")
        private @Nullable Path svg;

        @Option(names = "--png", paramLabel = "OUT", description = "The map as a picture.")
        private @Nullable Path png;
    }

    @Option(
            names = "--layer",
            paramLabel = "L",
            description = "What the map shows: priority, coverage, fair-share, gap, crime-rate, harm, posts, change,"
                    + " top-tenth, rate-smoothed."
                    + " Default: ${DEFAULT-VALUE}.")
    private String layer = "priority";

    @Option(names = "--fade", description = "The map draws wards paler the less sure their place is.")
    private boolean fade;

    @Option(names = "--width", paramLabel = "PIXELS", description = "Width of a PNG. Default: ${DEFAULT-VALUE}.")
    private int width = 2000;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Papering papering;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        Measure measure = measure();
        if (width < Exports.LEAST_WIDTH || width > Exports.GREATEST_WIDTH) {
            throw wrong("--width " + width + ": expected " + Exports.LEAST_WIDTH + " to " + Exports.GREATEST_WIDTH);
        }
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            Written written = Failure.orEnd(
                    write(papering.input(open, author.name(console()), version(), this), measure), console());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", written.file().toString());
            json.put("rows", written.count());
            json.put("sha256", written.sha256());
            return Answer.of(json, "Wrote " + written.file() + ", " + written.count() + " wards.");
        }
    }

    private WithProblems<Written> write(ExportInput in, Measure measure) {
        Cancellation never = new Cancellation();
        if (target.csv != null) {
            return Exports.csv(in, target.csv);
        }
        if (target.xlsx != null) {
            return Exports.xlsx(in, target.xlsx, Progress.NONE, never);
        }
        if (target.geoJson != null) {
            return Exports.geoJson(in, target.geoJson, Progress.NONE, never);
        }
        if (target.gpkg != null) {
            Measure shown = given("--layer") ? measure : Measure.COVERAGE;
            return Exports.gpkg(in, shown, target.gpkg, Progress.NONE, never);
        }
        return target.svg != null
                ? Exports.svg(in, measure, measure.standard(), fade, target.svg, Progress.NONE, never)
                : Exports.png(
                        in,
                        measure,
                        measure.standard(),
                        fade,
                        width,
                        Objects.requireNonNull(target.png),
                        Progress.NONE,
                        never);
    }

    private Measure measure() {
        String wanted = plain(layer);
        return Arrays.stream(Measure.values())
                .filter(m -> plain(m.name()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong("There is no layer \"" + layer + "\". There are: "
                        + String.join(
                                ", ",
                                Arrays.stream(Measure.values())
                                        .map(m -> m.name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'))
                                        .toList())));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }
}
