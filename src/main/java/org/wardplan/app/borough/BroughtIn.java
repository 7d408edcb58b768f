package org.wardplan.app.borough;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.merge.LondonRecord;
import org.wardplan.planning.merge.Returned;
import org.wardplan.storage.PlanFile;
import org.wardplan.storage.PlanFileException;

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
            WithProblems<Returned> read = one(paths.get(k), names.get(k));
            problems.addAll(read.problems());
            Returned r = read.value();
            if (r != null) {
                files.add(r);
                Extract extract = r.base().extract();
                if (extract != null) {
                    london.entryHash(extract.entry()).ifPresent(h -> hashes.put(extract.entry(), h));
                }
            }
        }
        progress.report(paths.size(), paths.size(), "Comparing with London's plan");
        return new BroughtIn(files, hashes, problems);
    }

    private static WithProblems<Returned> one(Path path, String name) {
        WithProblems<PlanFile> opened = PlanFile.openReadOnly(path);
        PlanFile file = opened.value();
        if (file == null) {
            return WithProblems.failed(opened.problems());
        }
        try (file) {
            WithProblems<Plan> first = file.firstState();
            Plan base = first.value();
            return base == null
                    ? WithProblems.failed(first.problems())
                    : WithProblems.of(new Returned(name, base, file.plan(), file.verifyJournal()));
        } catch (PlanFileException e) {
            return WithProblems.failed(e.problem());
        }
    }

    /** Names of files, by which people know them; their places where two have the same. */
    private static List<String> names(List<Path> paths) {
        Map<String, Integer> count = new HashMap<>();
        paths.forEach(p -> count.merge(String.valueOf(p.getFileName()), 1, Integer::sum));
        return paths.stream()
                .map(p -> {
                    String name = String.valueOf(p.getFileName());
                    return count.getOrDefault(name, 1) == 1 ? name : p.toString();
                })
                .toList();
    }
}
