package org.wardplan.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Preset;

/** Reads presets, one JSON file each, from the folder {@code presets} of the ward data. */
public final class PresetReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PresetReader() {}

    /** All presets of the folder by file name; a file that can't be read is named in the problems and left out. */
    public static WithProblems<List<Preset>> readAll(Path folder) {
        List<Preset> presets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
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
        return new WithProblems<>(List.copyOf(presets), problems);
    }

    /** One preset file. */
    public static WithProblems<Preset> read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Preset preset = JSON.readValue(Files.readAllBytes(file), Preset.class);
            if (preset == null
                    || preset.id() == null
                    || preset.roles() == null
                    || preset.everyWard() == null
                    || preset.budget() == null
                    || preset.assumptions() == null) {
                return WithProblems.failed(Problem.error(
                        name, "The preset lacks a field: expected id, roles, everyWard, budget and assumptions"));
            }
            return WithProblems.of(preset);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            return WithProblems.failed(Problem.error(
                    name, line, null, "Not a preset: " + e.getOriginalMessage() + "; compare with end-2017.json"));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(name, "The preset can't be read: " + e.getMessage()));
        }
    }
}
