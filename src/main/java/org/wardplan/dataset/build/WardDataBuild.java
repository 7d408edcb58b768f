package org.wardplan.dataset.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.CrimeCatalogue;
import org.wardplan.dataset.CrimeFile;
import org.wardplan.dataset.CsvTable;
import org.wardplan.dataset.MpsCrimeTable;
import org.wardplan.dataset.WardData;
import org.wardplan.dataset.WardsFile;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundariesFile;

/** Makes the folder {@code ward-data} from the published files: the same files give the same bytes. */
public final class WardDataBuild {
    /** The data sets that are made, in the order of making. */
    public static final List<String> SETS = List.of("london-2014", "london-2022");

    private static final String CSV = "text/csv";
    private static final String BINARY = "application/octet-stream";

    private final RawFiles raw;
    private final CrimeCatalogue catalogue;
    private final OutlineBuild outlines;
    private final List<Problem> problems = new ArrayList<>();

    private WardDataBuild(Path raw) {
        this.raw = new RawFiles(raw);
        this.outlines = new OutlineBuild(this.raw);
        this.catalogue = new WardData(raw).catalogue().orThrow();
    }

    /**
     * What was made of one set.
     *
     * @param doubledRows rows of the crime files that repeated a ward and crime type, added up
     * @param overlapSquareMetres how much of the published outlines lay in two wards
     * @param movedPieces small pieces of the outlines that went to a neighbour, to the river or out of it
     * @param bytes of all its files
     */
    public record SetSummary(
            String id,
            int wards,
            int boroughs,
            int links,
            YearMonth firstMonth,
            YearMonth lastMonth,
            long offences,
            int doubledRows,
            double overlapSquareMetres,
            int movedPieces,
            List<Integer> verticesByLevel,
            long bytes) {}

    /** What was made. */
    public record Summary(List<SetSummary> sets) {
        public Summary {
            sets = List.copyOf(sets);
        }
    }

    /** Makes all sets. See {@link #build(Path, Path, List, Progress, Cancellation)}. */
    public static WithProblems<Summary> build(Path raw, Path out, Progress progress, Cancellation cancellation) {
        return build(raw, out, SETS, progress, cancellation);
    }

    /**
     * Makes data sets. A set with a fault in its files isn't written; the others are.
     *
     * @param raw folder of the published files, laid out as the plan files name them
     * @param out folder to write to; made when it isn't there
     * @param sets ids out of {@link #SETS}
     */
    public static WithProblems<Summary> build(
            Path raw, Path out, List<String> sets, Progress progress, Cancellation cancellation) {
        WardDataBuild build = new WardDataBuild(raw);
        List<SetSummary> made = new ArrayList<>();
        try {
            int steps = 3 * sets.size();
            for (int i = 0; i < sets.size(); i++) {
                int done = 3 * i;
                build.set(
                                SetPlan.of(sets.get(i)),
                                out,
                                cancellation,
                                (d, t, what) -> progress.report(done + d, steps, what))
                        .ifPresent(made::add);
            }
            build.top(out, sets);
            progress.report(steps, steps, "Done");
        } catch (IOException e) {
            build.problems.add(Problem.error("The folder " + out + " can't be written: " + e.getMessage()));
        }
        return made.isEmpty()
                ? WithProblems.failed(build.problems)
                : new WithProblems<>(new Summary(made), build.problems);
    }

    private Optional<SetSummary> set(SetPlan plan, Path out, Cancellation cancellation, Progress progress)
            throws IOException {
        List<Problem> found = new ArrayList<>();
        progress.report(0, 3, plan.title() + ": outlines");
        cancellation.check();
        OutlineBuild.@Nullable Result shapes = outlines.build(plan, found).orElse(null);
        cancellation.check();
        progress.report(1, 3, plan.title() + ": crime");
        WardSet wards = shapes == null ? null : wards(plan, shapes, found).orElse(null);
        CrimeCounter counter = wards == null ? null : count(plan, wards, found, cancellation);
        CrimeCube crime = counter == null
                ? null
                : counter.cube(plan.unavailable(), plan.seriesBreak(), found).orElse(null);
        cancellation.check();
        progress.report(2, 3, plan.title() + ": writing");
        Optional<SetSummary> summary = Optional.empty();
        if (shapes != null && wards != null && counter != null && crime != null && found.isEmpty()) {
            Map<String, byte[]> files = files(plan, wards, crime, shapes.boundaries(), found);
            if (found.isEmpty()) {
                summary = Optional.of(new SetSummary(
                        plan.id(),
                        wards.size(),
                        wards.boroughs().size(),
                        IntStream.range(0, wards.size())
                                .map(wards::neighbourCount)
                                .sum(),
                        crime.firstMonth(),
                        crime.lastMonth(),
                        PackageText.offences(crime),
                        counter.doubledRows(),
                        shapes.overlapSquareMetres(),
                        shapes.movedPieces(),
                        shapes.boundaries().levels().stream()
                                .map(l -> l.vertexCount())
                                .toList(),
                        files.values().stream().mapToLong(b -> b.length).sum()));
                write(out.resolve(plan.id()), files);
            }
        }
        problems.addAll(found);
        return summary;
    }

    private Optional<WardSet> wards(SetPlan plan, OutlineBuild.Result shapes, List<Problem> found) throws IOException {
        Optional<byte[]> bytes = raw.bytes(plan.attributes(), found);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        List<String> required = new ArrayList<>();
        for (String field : List.of("code", "name", "borough", "boroughCode", "hectares", "population")) {
            required.add(plan.columns().text(field));
        }
        WithProblems<CsvTable> table = CsvTable.read(plan.attributes(), bytes.get(), required);
        found.addAll(table.problems());
        CsvTable value = table.value();
        return value == null ? Optional.empty() : new WardBuild(value, plan.columns()).wards(plan, shapes, found);
    }

    private CrimeCounter count(SetPlan plan, WardSet wards, List<Problem> found, Cancellation cancellation) {
        List<SetPlan.CrimePart> parts = plan.crime();
        CrimeCounter counter = new CrimeCounter(
                wards,
                catalogue.categories(),
                parts.get(0).from(),
                parts.get(parts.size() - 1).to());
        for (SetPlan.CrimePart part : parts) {
            cancellation.check();
            Optional<byte[]> bytes = raw.bytes(part.file(), found);
            if (bytes.isPresent()) {
                WithProblems<MpsCrimeTable> table = MpsCrimeTable.read(part.file(), bytes.get());
                found.addAll(table.problems());
                MpsCrimeTable value = table.value();
                if (value != null) {
                    counter.add(value, part.from(), part.to(), found);
                }
            }
        }
        return counter;
    }

    private Map<String, byte[]> files(
            SetPlan plan, WardSet wards, CrimeCube crime, Boundaries boundaries, List<Problem> found)
            throws IOException {
        int links = IntStream.range(0, wards.size()).map(wards::neighbourCount).sum();
        List<PackageText.Resource> resources = new ArrayList<>(List.of(
                new PackageText.Resource(
                        "wards.csv",
                        "Wards and their attributes",
                        CSV,
                        utf8(WardsFile.write(wards)),
                        wards.size(),
                        PackageText.wardFields()),
                new PackageText.Resource(
                        "neighbours.csv",
                        "Wards that touch, queen contiguity, each contact in both directions",
                        CSV,
                        utf8(WardsFile.writeNeighbours(wards)),
                        links,
                        List.of(
                                new PackageText.Field("ward", "string", "GSS code of the ward"),
                                new PackageText.Field("neighbour", "string", "GSS code of a ward that touches it"),
                                new PackageText.Field(
                                        "contact",
                                        "string",
                                        "border: they share a stretch of it (rook contiguity); point: they only meet in"
                                                + " points"))),
                new PackageText.Resource(
                        "crime.bin",
                        "Offences by ward, category and month; format in org.wardplan.dataset.CrimeFile",
                        BINARY,
                        CrimeFile.write(wards, crime),
                        0,
                        List.of()),
                new PackageText.Resource(
                        "boundaries.bin",
                        "Outlines as shared borders at several levels of detail, EPSG:27700; format in"
                                + " org.wardplan.spatial.BoundariesFile",
                        BINARY,
                        BoundariesFile.write(boundaries, wards.boroughs().size()),
                        0,
                        List.of())));
        List<IndicatorBuild.Result> indicators = new ArrayList<>();
        for (SetPlan.IndicatorPart part : plan.indicators()) {
            raw.bytes(part.file(), found)
                    .flatMap(bytes -> IndicatorBuild.build(part, bytes, wards, found))
                    .ifPresent(indicators::add);
        }
        indicators.forEach(i -> resources.add(i.resource(wards.size())));
        Map<String, byte[]> files = new LinkedHashMap<>();
        resources.forEach(r -> files.put(r.path(), r.bytes()));
        files.put(
                "datapackage.json", PackageText.set(plan, wards, crime, boundaries, resources, indicators, raw, found));
        return files;
    }

    private void top(Path out, List<String> sets) throws IOException {
        List<PackageText.Resource> resources = List.of(
                shared("crime-categories.csv", "The 30 categories, their groups and weights", CSV),
                shared("profiles.csv", "Weights of the categories in each priority profile", CSV),
                shared("profiles.json", "Names and notes of the priority profiles", "application/json"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        resources.forEach(r -> files.put(r.path(), r.bytes()));
        files.put("datapackage.json", PackageText.top(resources, sets));
        write(out, files);
    }

    private static PackageText.Resource shared(String file, String title, String mediaType) {
        return new PackageText.Resource(file, title, mediaType, CrimeCatalogue.builtIn(file), 0, List.of());
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
