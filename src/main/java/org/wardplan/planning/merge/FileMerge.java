package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.merge.MergeClash.Kind;

/**
 * The merge of one file.
 *
 * @param edits of London's plan; empty where nothing changes
 */
record FileMerge(
        FileOutcome outcome,
        List<MergeChange> taken,
        List<MergeChange> kept,
        List<MergeClash> clashes,
        List<PlanEdit> edits) {

    static FileMerge of(MergeInput in) {
        Returned file = in.file();
        List<MergeClash> wrong = FileChecks.of(in);
        Extract extract = file.base().extract();
        Optional<Scenario> target = extract == null ? Optional.empty() : FileChecks.target(in, extract);
        if (extract == null || target.isEmpty() || wrong.stream().anyMatch(c -> !c.takeable())) {
            return refused(in, wrong);
        }
        Optional<Returned> same = in.same().sameAs(file);
        if (same.isPresent()) {
            return leftOut(in, List.of(), "the same as " + same.get().file(), false);
        }
        ThreeWay fields = ThreeWay.of(in, extract, target.get());
        List<MergeClash> standing = wrong.stream()
                .filter(c -> c.kind() == Kind.SAME_BOROUGH_TWICE || !settled(fields, c))
                .toList();
        if (standing.stream().anyMatch(c -> c.decided() == Side.LONDON)) {
            return leftOut(in, standing, "left out, as decided", true);
        }
        if (standing.stream().anyMatch(MergeClash::open)) {
            List<MergeClash> all = new ArrayList<>(standing);
            // Against a base that is not London's, or other figures, all would seem changed.
            if (standing.stream().noneMatch(c -> c.open() && foreign(c))) {
                all.addAll(fields.clashes());
            }
            return leftOut(in, all, "nothing is taken before it is decided: " + words(standing), true);
        }
        return merged(in, extract, target.get(), fields, standing);
    }

    /** Whether a clash about a file has come to nothing: all that the file would change is so in London's plan. */
    private static boolean settled(ThreeWay fields, MergeClash clash) {
        return fields.settled() && (fields.boroughChanged() || !foreign(clash));
    }

    private static boolean foreign(MergeClash clash) {
        return clash.kind() == Kind.WRONG_BASE || clash.kind() == Kind.WRONG_DATA;
    }

    private static String words(List<MergeClash> clashes) {
        return clashes.stream()
                .filter(MergeClash::open)
                .map(c -> c.kind().label().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static FileMerge merged(
            MergeInput in, Extract extract, Scenario target, ThreeWay fields, List<MergeClash> wrong) {
        boolean any = !fields.values().isEmpty();
        @Nullable Submission before = in.london().submission(extract.borough()).orElse(null);
        @Nullable Submission after = Submissions.merged(in.file(), extract, before, any).orElse(null);
        List<MergeClash> clashes = new ArrayList<>(wrong);
        clashes.addAll(fields.clashes());
        List<MergeChange> kept = new ArrayList<>(fields.kept());
        kept.addAll(NotMerged.of(in, extract));
        int open = (int) clashes.stream().filter(MergeClash::open).count();
        String words = extract.boroughName() + ": "
                + (any ? count(fields.values().size(), "change") + " taken" : "nothing to take")
                + (open == 0 ? "" : ", " + count(open, "clash") + " undecided")
                + ", "
                + SameBorough.submission(in.file()).map(Submissions::words).orElse("still a draft");
        FileOutcome outcome = new FileOutcome(
                in.file().file(),
                extract.borough(),
                extract.boroughName(),
                target.id(),
                fields.values().size(),
                open,
                false,
                SameBorough.submission(in.file()).orElse(null),
                words);
        return new FileMerge(
                outcome, fields.taken(), kept, clashes, MergeEdits.of(in, extract, target, fields.values(), after));
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : what.endsWith("sh") ? "es" : "s");
    }

    private static FileMerge refused(MergeInput in, List<MergeClash> wrong) {
        boolean left = wrong.stream().allMatch(c -> c.decided() == Side.LONDON);
        return leftOut(in, wrong, left ? "left out, as decided" : "can't be taken: " + words(wrong), true);
    }

    /** Nothing is taken from the file. */
    private static FileMerge leftOut(MergeInput in, List<MergeClash> clashes, String why, boolean blocked) {
        Returned file = in.file();
        Extract extract = file.base().extract();
        String name = extract == null ? file.file() : extract.boroughName();
        Optional<Scenario> target = extract == null ? Optional.empty() : FileChecks.target(in, extract);
        String words = name + ": " + why;
        FileOutcome outcome = new FileOutcome(
                file.file(),
                extract == null ? "" : extract.borough(),
                name,
                target.map(Scenario::id).orElse(""),
                0,
                (int) clashes.stream().filter(MergeClash::open).count(),
                blocked,
                SameBorough.submission(file).orElse(null),
                words);
        List<MergeChange> kept =
                List.of(new MergeChange(file.file(), name, null, "The whole file", "", "", file.file() + ": " + why));
        return new FileMerge(outcome, List.of(), kept, clashes, List.of());
    }
}
