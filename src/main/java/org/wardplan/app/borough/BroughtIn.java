package org.wardplan.app.borough;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Extract;
import org.wardplan.planning.merge.LondonRecord;
import org.wardplan.planning.merge.Returned;
import org.wardplan.storage.PlanFile;
import org.wardplan.storage.ReturnedFiles;

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
        WithProblems<List<Returned>> read = ReturnedFiles.read(paths, progress, cancellation);
        List<Returned> files = read.orThrow();
        Map<Long, String> hashes = new HashMap<>();
        for (Returned file : files) {
            Extract extract = file.base().extract();
            if (extract != null) {
                london.entryHash(extract.entry()).ifPresent(h -> hashes.put(extract.entry(), h));
            }
        }
        progress.report(paths.size(), paths.size(), "Comparing with London's plan");
        return new BroughtIn(files, hashes, read.problems());
    }
}
