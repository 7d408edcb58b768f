package org.wardplan.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wardplan.base.Problem;
import org.wardplan.base.WithProblems;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;

/**
 * Priority profiles and boroughs' priorities as JSON, to hand from one plan to another and to edit by hand:
 *
 * <pre>
 * {"profiles": [{"id": "ours", "label": "Ours", "note": "…", "weights": {"homicide": 7973.4, …}}],
 *  "localPriorities": [{"borough": "E09000012", "year": 2017, "base": "", "factors": {"arson": 2}, "note": "…"}]}
 * </pre>
 *
 * Either list may be missing.
 */
public final class ProfileFile {
    private static final long MOST_BYTES = 4L << 20;

    private ProfileFile() {}

    /**
     * What a file holds.
     *
     * @param profiles in the order of the file, ids unlike those of the program's profiles
     */
    public record Content(List<PriorityProfile> profiles, List<LocalPriorities> localPriorities) {
        public Content {
            profiles = List.copyOf(profiles);
            localPriorities = List.copyOf(localPriorities);
        }
    }

    /**
     * Reads a file. With any error there is no content, so that nothing is taken over in part. Warnings tell of
     * categories that a profile doesn't name, which weigh 0, and of profiles that were renamed because the program has
     * one of that id.
     *
     * @param data gives the categories and the boroughs that may be named
     * @param standard the program's profiles
     */
    public static WithProblems<Content> read(Path path, DataSet data, List<PriorityProfile> standard) {
        String file = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > MOST_BYTES) {
                return WithProblems.failed(
                        Problem.error(file, "is too large for a file of profiles: expected 4 MB at most"));
            }
            return ProfileReader.read(file, Files.readAllBytes(path), data, standard);
        } catch (NoSuchFileException e) {
            return WithProblems.failed(Problem.error(file, "is not there. Check the name and the folder."));
        } catch (IOException e) {
            return WithProblems.failed(Problem.error(file, "can't be read (" + e.getMessage() + ")"));
        }
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @param categories those that every profile is written with, in their order; what a profile doesn't name is
     *     written as 0
     * @param overwrite whether a file of that name may be replaced
     * @return empty when it was written, else why not
     */
    public static List<Problem> write(Path path, Content content, List<CrimeCategory> categories, boolean overwrite) {
        String file = String.valueOf(path.getFileName());
        if (Files.exists(path) && !overwrite) {
            return List.of(Problem.error(file, "is there already: choose another name, or allow it to be replaced"));
        }
        Path temporary =
                path.resolveSibling("." + file + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.write(temporary, Json.write(json(content, categories)));
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
            return List.of();
        } catch (IOException e) {
            return List.of(Problem.error(
                    file, "can't be written (" + e + "): choose another folder, or make room on the disk"));
        } finally {
            discard(temporary);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // The error that led here has been told.
            return;
        }
    }

    private static Map<String, Object> json(Content content, List<CrimeCategory> categories) {
        Map<String, Object> json = new LinkedHashMap<>();
        List<Object> profiles = new ArrayList<>();
        for (PriorityProfile p : content.profiles()) {
            Map<String, Object> weights = new LinkedHashMap<>();
            categories.forEach(c -> weights.put(c.id(), p.weight(c)));
            new TreeMap<>(p.weights()).forEach(weights::putIfAbsent);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", p.id());
            one.put("label", p.label());
            one.put("note", p.note());
            one.put("weights", weights);
            profiles.add(one);
        }
        json.put("profiles", profiles);
        List<Object> local = new ArrayList<>();
        for (LocalPriorities l : content.localPriorities()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("borough", l.borough());
            one.put("year", l.year());
            one.put("base", l.base());
            one.put("factors", new TreeMap<>(l.factors()));
            one.put("note", l.note());
            local.add(one);
        }
        json.put("localPriorities", local);
        return json;
    }
}
