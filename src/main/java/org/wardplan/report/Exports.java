package org.wardplan.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.Classification;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.planning.Measure;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.TargetFile;
import org.wardplan.report.content.WardOrder;
import org.wardplan.report.content.Written;
import org.wardplan.report.picture.DrawnSheet;
import org.wardplan.report.picture.MapColouring;
import org.wardplan.report.picture.MapComposer;
import org.wardplan.report.picture.MapDrawing;
import org.wardplan.report.picture.MapRequest;
import org.wardplan.report.picture.PictureParts;
import org.wardplan.report.picture.PictureSheet;
import org.wardplan.report.picture.PictureSize;
import org.wardplan.report.picture.PngWriter;
import org.wardplan.report.rows.CsvTable;
import org.wardplan.report.rows.GeoJson;
import org.wardplan.report.rows.GeoPackage;
import org.wardplan.report.sheet.ScenarioWorkbook;

/**
 * Rows and maps as files. Each is written beside its target and moved into place; what can't be written is a problem in
 * words and leaves an older file as it was. A cancelled export throws {@link java.util.concurrent.CancellationException}
 * and leaves nothing.
 */
public final class Exports {
    /** Least and greatest width of a PNG, in pixels. */
    public static final int LEAST_WIDTH = PictureSize.LEAST;

    public static final int GREATEST_WIDTH = PictureSize.GREATEST;
    private static final int MAP_WIDTH = 1000;

    private Exports() {}

    /** One row a ward; the count is the rows. */
    public static WithProblems<Written> csv(ExportInput in, Path file) {
        return TargetFile.write(file, out -> CsvTable.write(in, out));
    }

    /** A workbook with live formulas; the count is the wards. */
    public static WithProblems<Written> xlsx(ExportInput in, Path file, Progress progress, Cancellation cancel) {
        return TargetFile.write(file, out -> ScenarioWorkbook.write(in, out, progress, cancel));
    }

    /** What the columns of CSV, GeoJSON and GeoPackage mean, and where the figures come from, as CSV. */
    public static WithProblems<Written> dictionary(ExportInput in, Path file) {
        return TargetFile.write(file, out -> CsvTable.writeDictionary(in, out));
    }

    /** Rows of any kind as CSV; see {@link CsvTable#write(List, java.io.OutputStream)}. */
    public static WithProblems<Written> rows(List<? extends Map<String, ? extends @Nullable Object>> rows, Path file) {
        return TargetFile.write(file, out -> CsvTable.write(rows, out));
    }

    /** One feature a ward; the count is the features. */
    public static WithProblems<Written> geoJson(ExportInput in, Path file, Progress progress, Cancellation cancel) {
        return TargetFile.write(file, out -> GeoJson.write(in, out, progress, cancel));
    }

    /** A GeoPackage that opens coloured by coverage; the count is the wards. */
    public static WithProblems<Written> gpkg(ExportInput in, Path file, Progress progress, Cancellation cancel) {
        return gpkg(in, Measure.COVERAGE, file, progress, cancel);
    }

    /**
     * A GeoPackage; the count is the wards.
     *
     * @param shown what the wards are coloured by when it is opened; null for the classes of hot spots, where these may
     *     be printed
     */
    public static WithProblems<Written> gpkg(
            ExportInput in, @Nullable Measure shown, Path file, Progress progress, Cancellation cancel) {
        return TargetFile.write(file, out -> GeoPackage.write(in, shown, out, progress, cancel));
    }

    /**
     * The map as vectors, in a size that suits it; the count is the wards.
     *
     * @param faded whether wards are drawn paler the less sure their place is
     */
    public static WithProblems<Written> svg(
            ExportInput in,
            Measure measure,
            Classification classes,
            boolean faded,
            Path file,
            Progress progress,
            Cancellation cancel) {
        return svg(
                in,
                MapColouring.of(in, measure, classes),
                faded,
                PictureSize.pixels(MAP_WIDTH, 0),
                PictureParts.ALL,
                file,
                progress,
                cancel);
    }

    /**
     * The map as vectors; the count is the wards.
     *
     * @param faded whether wards are drawn paler the less sure their place is
     * @param size a height of 0 suits the shape of the scope
     */
    public static WithProblems<Written> svg(
            ExportInput in,
            MapColouring colouring,
            boolean faded,
            PictureSize size,
            PictureParts parts,
            Path file,
            Progress progress,
            Cancellation cancel) {
        progress.report(0, 0, "Drawing the map");
        MapDrawing map = map(in, colouring, faded, size, parts);
        cancel.check();
        return svg(map, size, map.areas(), file);
    }

    /**
     * Any picture as vectors.
     *
     * @param count of what it shows, for the answer
     */
    public static WithProblems<Written> svg(DrawnSheet sheet, PictureSize size, int count, Path file) {
        return TargetFile.write(file, out -> {
            out.write(sheet.svg(size).getBytes(StandardCharsets.UTF_8));
            return count;
        });
    }

    /**
     * The map as pixels, in a height that suits it; the count is the wards.
     *
     * @param faded whether wards are drawn paler the less sure their place is
     * @param width in pixels, {@value #LEAST_WIDTH} to {@value #GREATEST_WIDTH}
     */
    public static WithProblems<Written> png(
            ExportInput in,
            Measure measure,
            Classification classes,
            boolean faded,
            int width,
            Path file,
            Progress progress,
            Cancellation cancel) {
        if (width < LEAST_WIDTH || width > GREATEST_WIDTH) {
            return WithProblems.failed(Problem.error(
                    file.toString(),
                    "A picture " + width + " pixels wide: expected " + LEAST_WIDTH + " to " + GREATEST_WIDTH));
        }
        return png(
                in,
                MapColouring.of(in, measure, classes),
                faded,
                PictureSize.pixels(width, 0),
                PictureParts.ALL,
                file,
                progress,
                cancel);
    }

    /**
     * The map as pixels; the count is the wards.
     *
     * @param faded whether wards are drawn paler the less sure their place is
     * @param size a height of 0 suits the shape of the scope
     */
    public static WithProblems<Written> png(
            ExportInput in,
            MapColouring colouring,
            boolean faded,
            PictureSize size,
            PictureParts parts,
            Path file,
            Progress progress,
            Cancellation cancel) {
        progress.report(0, 0, "Drawing the map");
        MapDrawing map = map(in, colouring, faded, size, parts);
        cancel.check();
        return png(map, size, map.areas(), file, progress, cancel);
    }

    /**
     * Any picture as pixels.
     *
     * @param count of what it shows, for the answer
     */
    public static WithProblems<Written> png(
            PictureSheet sheet, PictureSize size, int count, Path file, Progress progress, Cancellation cancel) {
        return TargetFile.write(file, out -> {
            PngWriter.write(sheet, size, out, progress, cancel);
            cancel.check();
            return count;
        });
    }

    /** The drawing that SVG and PNG are both made from. A height of 0 suits the shape of the scope. */
    public static MapDrawing map(
            ExportInput in, MapColouring colouring, boolean faded, PictureSize size, PictureParts parts) {
        double width = size.unitsWide();
        double height =
                size.height() > 0 ? size.unitsHigh() : MapComposer.fittingHeight(in, colouring, faded, width, parts);
        return MapComposer.compose(
                in,
                MapRequest.framed(
                        colouring, faded, width, height, Math.max(1, size.scale()), WardOrder.byPriority(in), parts));
    }
}
