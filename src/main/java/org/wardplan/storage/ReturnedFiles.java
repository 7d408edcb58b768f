package org.wardplan.storage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Problem;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.merge.Returned;

/** Reads boroughs' files for a merge: the state at extraction, the state now, and whether their journals are sound. */
public final class ReturnedFiles {
    private ReturnedFiles() {}

    /**
     * Reads files, which may be open elsewhere. The value holds those that can be read; the problems are of the others.
     * What is wrong with the journal of a file is kept with the file, for the merge to judge.
     */
    public static WithProblems<List<Returned>> read(List<Path> files, Progress progress, Cancellation cancellation) {
        List<Returned> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> names = new HashMap<>();
        files.forEach(f -> names.merge(name(f), 1, Integer::sum));
        for (int k = 0; k < files.size(); k++) {
            Path file = files.get(k);
            cancellation.check();
            progress.report(k, files.size(), "Reading " + name(file));
            // People know a file by its name; where two have the same, by its place.
            String name = names.getOrDefault(name(file), 1) == 1 ? name(file) : file.toString();
            WithProblems<Returned> one = read(file, name);
            Returned value = one.value();
            if (value == null) {
                problems.addAll(one.problems());
            } else {
                read.add(value);
            }
        }
        return new WithProblems<>(read, problems);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static WithProblems<Returned> read(Path path, String name) {
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
}
