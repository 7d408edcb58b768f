package org.wardplan.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
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
            names = "--dictionary",
            paramLabel = "OUT",
            description =
                    "Also write what the columns of CSV, GeoJSON and GeoPackage mean and count, and where the figures"
                            + " come from, as CSV.")
    private @Nullable Path dictionary;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PictureOptions picture;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Papering papering;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Author author;

    @Override
    Answer run() {
        picture.check(this);
        try (OpenPlan open = OpenPlan.toRead(file, wardData(), console())) {
            ExportInput in = papering.input(open, author.name(console()), version(), this);
            if (dictionary != null) {
                Failure.orEnd(Exports.dictionary(in, dictionary), console());
            }
            Written written = Failure.orEnd(write(open, in), console());
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", written.file().toString());
            json.put("rows", written.count());
            json.put("sha256", written.sha256());
            return Answer.of(json, "Wrote " + written.file() + ", " + written.count() + " wards.");
        }
    }

    private WithProblems<Written> write(OpenPlan open, ExportInput in) {
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
            return Exports.gpkg(in, picture.measureOrCoverage(this), target.gpkg, Progress.NONE, never);
        }
        return target.svg != null
                ? picture.write(open, in, false, target.svg)
                : picture.write(open, in, true, Objects.requireNonNull(target.png));
    }
}
