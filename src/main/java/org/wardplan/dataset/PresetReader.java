package org.wardplan.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Preset;

/**
 * Reads presets, one JSON file each, from the folder {@code presets} of the ward data. What is in the file {@value
 * #SHARED} beside them is added to the assumptions of each: after those that begin with the same word, or at the end. A
 * preset that has an assumption of the same key keeps its own.
 */
public final class PresetReader {
    /** Assumptions that all presets share. */
    static final String SHARED = "assumptions.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PresetReader() {}

    private record Shared(String note, List<Assumption> assumptions) {}

    /** All presets of the folder by file name; a file that can't be read is named in the problems and left out. */
    public static WithProblems<List<Preset>> readAll(Path folder) {
        List<Preset> presets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(PresetReader::isPreset).sorted().toList()) {
                WithProblems<Preset> read = read(file);
                problems.addAll(read.problems());
                if (read.value() != null) {
                    presets.add(read.value());
                }
            }
        } catch (IOException e) {
            problems.add(Problem.error(
                    folder.toString(),
                    "The folder of presets can't be read (" + e.getMessage() + "): reinstall Wardplan"));
        }
        return new WithProblems<>(
                List.copyOf(presets), problems.stream().distinct().toList());
    }

    private static boolean isPreset(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".json") && !name.equals(SHARED);
    }

    /**
     * One preset file, with the shared assumptions of its folder. Where those can't be read, a warning says so and the
     * preset opens plans without them.
     */
    public static WithProblems<Preset> read(Path file) {
        WithProblems<Preset> alone = parse(file, Preset.class);
        Preset preset = alone.value();
        if (preset == null) {
            return alone;
        }
        String name = String.valueOf(file.getFileName());
        if (preset.id() == null
                || preset.roles() == null
                || preset.everyWard() == null
                || preset.budget() == null
                || preset.assumptions() == null) {
            return WithProblems.failed(Problem.error(
                    name, "The preset lacks a field: expected id, roles, everyWard, budget and assumptions"));
        }
        try {
            preset.phasing();
        } catch (DateTimeException | IllegalArgumentException e) {
            return WithProblems.failed(Problem.error(
                    name,
                    "\"start\" is no first month of a quarter (" + e.getMessage() + "): expected one as in 2024-04"));
        }
        WithProblems<Shared> shared = parse(file.resolveSibling(SHARED), Shared.class);
        Shared value = shared.value();
        if (value == null || value.assumptions() == null) {
            String why = shared.problems().isEmpty()
                    ? "it has no assumptions"
                    : shared.problems().get(0).message();
            return new WithProblems<>(
                    preset,
                    List.of(Problem.warning(
                            SHARED,
                            "New plans have no hours per offence, so no targets by workload (" + why
                                    + "): put back the folder ward-data as it came with the program")));
        }
        return WithProblems.of(with(preset, value.assumptions()));
    }

    private static Preset with(Preset p, List<Assumption> shared) {
        List<Assumption> all = new ArrayList<>(p.assumptions());
        for (Assumption a : shared) {
            if (all.stream().noneMatch(o -> o.key().equals(a.key()))) {
                all.add(placeOf(a.key(), all), a);
            }
        }
        return new Preset(
                p.id(),
                p.title(),
                p.note(),
                p.roles(),
                p.everyWard(),
                p.highestDemand(),
                p.floor(),
                p.headCountBeyondFloor(),
                p.budget(),
                p.profile(),
                p.start(),
                all);
    }

    private static int placeOf(String key, List<Assumption> all) {
        String prefix = key.substring(0, key.indexOf('.') + 1);
        for (int i = all.size(); i > 0; i--) {
            if (all.get(i - 1).key().startsWith(prefix)) {
                return i;
            }
        }
        return all.size();
    }

    private static <T> WithProblems<T> parse(Path file, Class<T> type) {
        String name = String.valueOf(file.getFileName());
        try {
            T read = JSON.readValue(Files.readAllBytes(file), type);
            return read == null
                    ? WithProblems.failed(Problem.error(name, "Not a preset: the file is empty"))
                    : WithProblems.of(read);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return WithProblems.failed(Problem.error(
                    name, line, null, "Not a preset: " + e.getOriginalMessage() + "; compare with end-2017.json"));
        } catch (NoSuchFileException e) {
            return WithProblems.failed(Problem.error(name, "The preset can't be read: the file is missing"));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(name, "The preset can't be read: " + e.getMessage()));
        }
    }
}
