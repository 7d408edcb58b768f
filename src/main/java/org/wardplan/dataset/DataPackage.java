package org.wardplan.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;

/** A folder with a {@code datapackage.json} (Frictionless Data Package 1.0) and the resources that it describes. */
final class DataPackage {
    static final String FILE = "datapackage.json";
    private static final String HASH = "sha256:";
    private static final String REMEDY = ": put back the folder ward-data as it came with the program";

    private final Path folder;
    private final String name;
    private final Json json;
    private final List<Resource> resources;

    private DataPackage(Path folder, String name, Json json, List<Resource> resources) {
        this.folder = folder;
        this.name = name;
        this.json = json;
        this.resources = resources;
    }

    private record Resource(String path, long bytes, String sha256) {}

    /** @param name what messages call the folder; empty for the top folder */
    static WithProblems<DataPackage> open(Path folder, String name) {
        String file = label(name, FILE);
        try {
            Json json = Json.read(Files.readAllBytes(folder.resolve(FILE)));
            List<Resource> resources = new ArrayList<>();
            for (Json r : json.objects("resources")) {
                String hash = r.text("hash");
                String path = r.text("path");
                if (!hash.startsWith(HASH) || path.contains("..") || path.startsWith("/")) {
                    throw new IOException("the entry of " + path + " is not as the program writes it");
                }
                resources.add(new Resource(path, r.number("bytes"), hash.substring(HASH.length())));
            }
            return WithProblems.of(new DataPackage(folder, name, json, resources));
        } catch (NoSuchFileException e) {
            return WithProblems.failed(Problem.error(file, "the file is missing" + REMEDY));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(file, "it can't be read (" + e.getMessage() + ")" + REMEDY));
        }
    }

    /** The bytes of a resource when they are the ones described; otherwise a problem is added that names the file. */
    Optional<byte[]> bytes(String path, List<Problem> problems) {
        for (Resource r : resources) {
            if (r.path().equals(path)) {
                return bytes(r, problems);
            }
        }
        problems.add(Problem.error(label(name, FILE), "it doesn't describe " + path + REMEDY));
        return Optional.empty();
    }

    private Optional<byte[]> bytes(Resource r, List<Problem> problems) {
        String file = label(name, r.path());
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(r.path()));
            if (bytes.length != r.bytes()) {
                problems.add(
                        Problem.error(file, "it has " + bytes.length + " bytes and should have " + r.bytes() + REMEDY));
            } else if (!Hashes.sha256(bytes).equals(r.sha256())) {
                problems.add(Problem.error(file, "it was changed or damaged (its SHA-256 is another)" + REMEDY));
            } else {
                return Optional.of(bytes);
            }
        } catch (NoSuchFileException e) {
            problems.add(Problem.error(file, "the file is missing" + REMEDY));
        } catch (IOException e) {
            problems.add(Problem.error(file, "it can't be read (" + e.getMessage() + ")" + REMEDY));
        }
        return Optional.empty();
    }

    /** Reads every resource again and tells which are not as described. */
    List<Problem> verify() {
        List<Problem> problems = new ArrayList<>();
        resources.forEach(r -> bytes(r, problems));
        return problems;
    }

    /** Hash over the paths and hashes of the resources, in their order. */
    String contentHash() {
        StringBuilder s = new StringBuilder();
        resources.forEach(r -> s.append(r.path()).append(' ').append(r.sha256()).append('\n'));
        return Hashes.sha256(s.toString());
    }

    /** Names of the data sets in the folder, when the description lists any. */
    List<String> sets() {
        try {
            return json.object("wardplan").texts("sets");
        } catch (IOException e) {
            return List.of();
        }
    }

    WithProblems<DataSetDescription> description() {
        try {
            Json set = json.object("wardplan");
            List<DataSource> sources = new ArrayList<>();
            for (Json s : json.objects("sources")) {
                sources.add(new DataSource(s.text("title"), s.text("publisher"), s.text("path"), s.text("sha256")));
            }
            List<FoldedCategory> folded = new ArrayList<>();
            for (Json f : set.objects("foldedCategories")) {
                folded.add(new FoldedCategory(f.text("category"), f.text("into"), f.decimal("share"), f.text("note")));
            }
            return WithProblems.of(new DataSetDescription(
                    json.text("name"),
                    json.text("title"),
                    (int) set.number("wards"),
                    (int) set.number("boroughs"),
                    YearMonth.parse(set.text("firstMonth")),
                    YearMonth.parse(set.text("lastMonth")),
                    set.number("offences"),
                    month(set.textOrNull("seriesBreak")),
                    contentHash(),
                    json.objects("licenses").get(0).text("title"),
                    set.text("attribution"),
                    sources,
                    set.text("populationSource"),
                    (int) set.number("populationYear"),
                    folded,
                    set.texts("notes")));
        } catch (IOException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return WithProblems.failed(
                    Problem.error(label(name, FILE), "it can't be read (" + e.getMessage() + ")" + REMEDY));
        }
    }

    /** A sum by ward that the set has, and the resource that holds it. */
    record Indicator(String id, String label, String path, String source) {}

    WithProblems<List<Indicator>> indicators() {
        try {
            List<Indicator> indicators = new ArrayList<>();
            for (Json i : json.object("wardplan").objectsOrNone("indicators")) {
                indicators.add(new Indicator(i.text("id"), i.text("label"), i.text("path"), i.text("source")));
            }
            return WithProblems.of(indicators);
        } catch (IOException e) {
            return WithProblems.failed(
                    Problem.error(label(name, FILE), "it can't be read (" + e.getMessage() + ")" + REMEDY));
        }
    }

    private static @Nullable YearMonth month(@Nullable String text) {
        return text == null ? null : YearMonth.parse(text);
    }

    private static String label(String folder, String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }
}
