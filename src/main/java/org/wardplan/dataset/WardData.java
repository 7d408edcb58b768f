package org.wardplan.dataset;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeCube;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.geography.WardSet;
import org.wardplan.spatial.Boundaries;
import org.wardplan.spatial.BoundariesFile;

/**
 * The folder {@code ward-data}: a data set in each of its folders, and the crime categories and profiles that all of them
 * share. Everything is checked against its hash when it is read. What is damaged or missing is named, and the rest still
 * opens.
 */
public final class WardData {
    /** System property that names the folder of the program, which holds {@code ward-data}. */
    public static final String HOME_PROPERTY = "wardplan.home";

    private static final String FOLDER = "ward-data";

    private final Path folder;

    public WardData(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds the folder: in that of the system property {@value #HOME_PROPERTY}; else beside or up to three folders
     * above the running program; else in the working folder.
     */
    public static Optional<WardData> locate() {
        List<Path> candidates = new ArrayList<>();
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            candidates.add(Path.of(home, FOLDER));
        }
        Path above = programFolder();
        for (int i = 0; above != null && i < 4; i++) {
            candidates.add(above.resolve(FOLDER));
            above = above.getParent();
        }
        candidates.add(Path.of(FOLDER));
        return candidates.stream()
                .filter(p -> Files.isRegularFile(p.resolve(DataPackage.FILE)))
                .findFirst()
                .map(WardData::new);
    }

    private static @Nullable Path programFolder() {
        try {
            CodeSource source = WardData.class.getProtectionDomain().getCodeSource();
            return source == null
                    ? null
                    : Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    public Path folder() {
        return folder;
    }

    /** The data sets whose descriptions can be read, by id. */
    public WithProblems<List<DataSetDescription>> list() {
        List<Problem> problems = new ArrayList<>();
        List<DataSetDescription> found = new ArrayList<>();
        for (String id : ids(problems)) {
            DataPackage pack = kept(DataPackage.open(folder.resolve(id), id), problems);
            DataSetDescription description = pack == null ? null : kept(pack.description(), problems);
            if (description != null) {
                found.add(description);
            }
        }
        return new WithProblems<>(List.copyOf(found), problems);
    }

    /**
     * Opens a data set. All of it or nothing: a set without its counts or outlines would only mislead.
     *
     * @param id as in its description
     */
    public WithProblems<DataSet> load(String id) {
        List<Problem> problems = new ArrayList<>();
        if (!id.matches("[a-z0-9][a-z0-9-]*") || !Files.isDirectory(folder.resolve(id))) {
            return WithProblems.failed(Problem.error("There is no data set \"" + id + "\" in " + FOLDER
                    + ". Those that are there: " + String.join(", ", ids(problems)) + "."));
        }
        WithProblems<CrimeCatalogue> catalogue = catalogue();
        problems.addAll(catalogue.problems());
        DataPackage pack = kept(DataPackage.open(folder.resolve(id), id), problems);
        DataSetDescription description = pack == null ? null : kept(pack.description(), problems);
        if (pack == null || description == null) {
            return WithProblems.failed(problems);
        }
        Optional<byte[]> wardsCsv = pack.bytes("wards.csv", problems);
        Optional<byte[]> neighboursCsv = pack.bytes("neighbours.csv", problems);
        Optional<byte[]> crimeBin = pack.bytes("crime.bin", problems);
        Optional<byte[]> boundariesBin = pack.bytes("boundaries.bin", problems);
        if (wardsCsv.isEmpty() || neighboursCsv.isEmpty() || crimeBin.isEmpty() || boundariesBin.isEmpty()) {
            return WithProblems.failed(problems);
        }
        WardSet wards = kept(WardsFile.read(id, description.title(), wardsCsv.get(), neighboursCsv.get()), problems);
        if (wards == null) {
            return WithProblems.failed(problems);
        }
        List<WardIndicator> indicators = indicators(pack, wards, problems);
        if (indicators == null) {
            return WithProblems.failed(problems);
        }
        CrimeCatalogue known = catalogue.orThrow();
        String reading = "crime.bin";
        try {
            CrimeCube crime = CrimeFile.read(crimeBin.get(), wards, known.categories());
            reading = "boundaries.bin";
            int[] boroughOfWard =
                    IntStream.range(0, wards.size()).map(wards::boroughOf).toArray();
            Boundaries boundaries = BoundariesFile.read(boundariesBin.get(), boroughOfWard);
            return new WithProblems<>(
                    new DataSet(description, wards, crime, boundaries, known.categories(), known.groups(), indicators),
                    problems);
        } catch (IOException e) {
            problems.add(Problem.error(
                    id + "/" + reading,
                    e.getMessage() + ": put back the folder " + FOLDER + " as it came with the program"));
            return WithProblems.failed(problems);
        }
    }

    private static @Nullable List<WardIndicator> indicators(DataPackage pack, WardSet wards, List<Problem> problems) {
        List<WardIndicator> result = new ArrayList<>();
        List<DataPackage.Indicator> described = kept(pack.indicators(), problems);
        if (described == null) {
            return null;
        }
        for (DataPackage.Indicator i : described) {
            byte[] bytes = pack.bytes(i.path(), problems).orElse(null);
            Map<String, Double> values = bytes == null
                    ? null
                    : kept(IndicatorFile.values(wards.id() + "/" + i.path(), bytes, wards), problems);
            if (values == null) {
                return null;
            }
            result.add(new WardIndicator(i.id(), i.label(), i.source(), values, true));
        }
        return result;
    }

    /** Hashes every file again. Empty when all are as described. */
    public List<Problem> verify() {
        List<Problem> problems = new ArrayList<>();
        DataPackage top = kept(DataPackage.open(folder, ""), problems);
        if (top != null) {
            problems.addAll(top.verify());
        }
        for (String id : ids(problems)) {
            DataPackage pack = kept(DataPackage.open(folder.resolve(id), id), problems);
            if (pack != null) {
                problems.addAll(pack.verify());
                problems.addAll(pack.description().problems());
            }
        }
        return List.copyOf(problems);
    }

    /**
     * Categories, groups and profiles. When a file of theirs is damaged or missing it is named, and what comes inside the
     * program is used: there is always a value.
     */
    public WithProblems<CrimeCatalogue> catalogue() {
        List<Problem> problems = new ArrayList<>();
        DataPackage top = kept(DataPackage.open(folder, ""), problems);
        if (top != null) {
            Optional<byte[]> categories = top.bytes(CrimeCatalogue.CATEGORIES_FILE, problems);
            Optional<byte[]> weights = top.bytes(CrimeCatalogue.WEIGHTS_FILE, problems);
            Optional<byte[]> profiles = top.bytes(CrimeCatalogue.PROFILES_FILE, problems);
            if (categories.isPresent() && weights.isPresent() && profiles.isPresent()) {
                CrimeCatalogue read =
                        kept(CrimeCatalogue.read(categories.get(), weights.get(), profiles.get()), problems);
                if (read != null) {
                    return new WithProblems<>(read, problems);
                }
            }
        }
        return new WithProblems<>(CrimeCatalogue.builtIn(), problems);
    }

    /** The 30 categories; see {@link #catalogue()} for what is wrong with them. */
    public List<CrimeCategory> categories() {
        return catalogue().orThrow().categories();
    }

    public List<CrimeGroup> groups() {
        return catalogue().orThrow().groups();
    }

    /** The priority profiles that come with the program; {@link DataSet#effective} fits one to a data set. */
    public List<PriorityProfile> profiles() {
        return catalogue().orThrow().profiles();
    }

    /** The folders with a description of their own and the sets that the top description lists, sorted. */
    private List<String> ids(List<Problem> problems) {
        SortedSet<String> ids = new TreeSet<>();
        DataPackage top = DataPackage.open(folder, "").value();
        if (top != null) {
            ids.addAll(top.sets());
        }
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(p -> Files.isRegularFile(p.resolve(DataPackage.FILE)))
                    .map(p -> String.valueOf(p.getFileName()))
                    .forEach(ids::add);
        } catch (IOException e) {
            problems.add(Problem.error(
                    FOLDER, "the folder can't be read: put it back as it came with the program (" + e + ")"));
        }
        return List.copyOf(ids);
    }

    private static <T> @Nullable T kept(WithProblems<T> read, List<Problem> problems) {
        problems.addAll(read.problems());
        return read.value();
    }
}
