package org.wardplan.app.borough;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Extract;
import org.wardplan.planning.merge.LondonRecord;
import org.wardplan.planning.merge.Returned;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.PlanFile;

/**
 * Boroughs' files that were read.
 *
 * @param hashes of the entries of London's journal that the files were taken out at, as far as there are such
 * @param problems with files that could not be read, or only with a restriction
 */
record BroughtIn(List<Returned> files, Map<Long, String> hashes, List<Problem> problems) {
    BroughtIn {
        files = List.copyOf(files);
        hashes = Map.copyOf(hashes);
        problems = List.copyOf(problems);
    }

    LondonRecord record() {
        return entry -> Optional.ofNullable(hashes.get(entry));
    }

    /** Reads files one after the other; one that can't be read is a problem, and the others go on. */
    static BroughtIn read(PlanFile london, List<Path> paths, Progress progress, Cancellation cancellation) {
        List<Returned> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<Long, String> hashes = new HashMap<>();
        List<String> names = names(paths);
        for (int k = 0; k < paths.size(); k++) {
            cancellation.check();
            progress.report(k, paths.size(), "Reading " + names.get(k));
            WithProblems<Returned> read = one(names.get(k), paths.get(k));
            problems.addAll(read.problems());
            Returned file = read.value();
            if (file != null) {
                files.add(file);
                Extract extract = file.base().extract();
                if (extract != null) {
                    hash(london, extract.entry()).ifPresent(h -> hashes.put(extract.entry(), h));
                }
            }
        }
        progress.report(paths.size(), paths.size(), "Comparing with London's plan");
        return new BroughtIn(files, hashes, problems);
    }

    private static Optional<String> hash(PlanFile london, long entry) {
        List<JournalEntry> found = entry < 1 ? List.of() : london.history(entry - 1, 1);
        return found.stream().filter(e -> e.n() == entry).map(JournalEntry::hash).findFirst();
    }

    /** Names of files; with the folder's where two have the same. */
    private static List<String> names(List<Path> paths) {
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Path p : paths) {
            String name = String.valueOf(p.getFileName());
            if (!seen.add(name)) {
                twice.add(name);
            }
        }
        return paths.stream()
                .map(p -> {
                    String name = String.valueOf(p.getFileName());
                    Path folder = p.toAbsolutePath().getParent();
                    return twice.contains(name) && folder != null ? folder.getFileName() + "/" + name : name;
                })
                .toList();
    }
}
