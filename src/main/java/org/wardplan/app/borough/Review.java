package org.wardplan.app.borough;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.merge.Decisions;
import org.wardplan.planning.merge.FileOutcome;
import org.wardplan.planning.merge.Merge;
import org.wardplan.planning.merge.MergeChange;
import org.wardplan.planning.merge.MergeClash;
import org.wardplan.planning.merge.MergeField;
import org.wardplan.planning.merge.Returned;
import org.wardplan.planning.merge.Side;

/**
 * Boroughs' files that were read and wait to be taken over: what they change, what London keeps, and the clashes, decided
 * one by one. Nothing of London's plan changes here; what is left undecided stays London's.
 */
public final class Review {
    private final WardSet wards;
    private final BroughtIn read;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>();
    private Plan london;
    private Merge undecided;
    private Decisions decisions = Decisions.NONE;

    /**
     * The review at one moment.
     *
     * @param merge what is taken, kept and in clash
     * @param edit what applying it would do; null for nothing
     * @param files in order of borough and name
     */
    public record Standing(Merge merge, @Nullable PlanEdit edit, List<ReviewFile> files) {
        public List<MergeClash> clashes() {
            return merge.clashes();
        }

        public int open() {
            return merge.open().size();
        }
    }

    /** @param read what could be read of the files */
    Review(Plan london, WardSet wards, BroughtIn read) {
        this.london = london;
        this.wards = wards;
        this.read = read;
        undecided = merge();
        again();
    }

    /** London's plan changed meanwhile: what is decided stays decided. */
    void london(Plan changed) {
        if (!changed.equals(london)) {
            london = changed;
            undecided = merge();
            again();
        }
    }

    private Merge merge() {
        return Merge.of(london, read.record(), read.files(), wards, null);
    }

    private void again() {
        Merge merge = decisions.byId().isEmpty() ? undecided : undecided.decided(decisions);
        PlanEdit edit = merge.edit();
        Plan after = edit == null ? london : london.apply(edit);
        standing.set(new Standing(merge, edit, rows(merge, after)));
    }

    private List<ReviewFile> rows(Merge merge, Plan after) {
        Map<String, List<MergeChange>> taken = new HashMap<>();
        merge.taken().forEach(c -> taken.computeIfAbsent(c.file(), f -> new ArrayList<>())
                .add(c));
        Map<String, Integer> kept = new HashMap<>();
        merge.kept().forEach(c -> kept.merge(c.file(), 1, Integer::sum));
        List<ReviewFile> rows = new ArrayList<>();
        for (FileOutcome outcome : merge.files()) {
            List<MergeChange> own = taken.getOrDefault(outcome.file(), List.of());
            rows.add(new ReviewFile(
                    outcome,
                    count(own, MergeField.Kind.POSTS),
                    count(own, MergeField.Kind.NOTE),
                    count(own, MergeField.Kind.LOCK),
                    count(own, MergeField.Kind.PRIORITIES),
                    kept.getOrDefault(outcome.file(), 0),
                    (int) merge.clashes().stream()
                            .filter(c -> c.file().equals(outcome.file()))
                            .count(),
                    cost(london, outcome),
                    cost(after, outcome),
                    extract(outcome.file()).map(Extract::envelope).orElse(null)));
        }
        return List.copyOf(rows);
    }

    private static int count(List<MergeChange> changes, MergeField.Kind kind) {
        return (int) changes.stream()
                .filter(c -> c.field() != null && c.field().kind() == kind)
                .count();
    }

    private Optional<Extract> extract(String file) {
        return read.files().stream()
                .filter(r -> r.file().equals(file))
                .findFirst()
                .map(Returned::base)
                .map(Plan::extract);
    }

    /** Yearly cost of the borough's posts in the scenario that the file goes into; null where it goes into none. */
    private @Nullable Money cost(Plan plan, FileOutcome of) {
        Scenario s = plan.findScenario(of.scenario()).orElse(null);
        if (s == null || of.borough().isEmpty()) {
            return null;
        }
        Set<String> own = new HashSet<>();
        wards.wards().stream()
                .filter(w -> w.borough().code().value().equals(of.borough()))
                .forEach(w -> own.add(w.code().value()));
        Money sum = Money.ZERO;
        for (int r = 0; r < plan.roles().size(); r++) {
            long posts = 0;
            for (int w = 0; w < plan.wardCodes().size(); w++) {
                posts += own.contains(plan.wardCodes().get(w)) ? s.allocation().posts(r, w) : 0;
            }
            sum = sum.plus(
                    s.assumptions().rates(plan.roles().get(r).id()).unitCost().times(posts));
        }
        return sum;
    }

    /** The review as it stands; replaced with every decision. */
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Why files could not be read, or were read with a restriction. */
    public List<Problem> problems() {
        return read.problems();
    }

    /** Decides one clash; what can't be taken from the borough stays undecided. */
    public void decide(String clash, Side side) {
        decisions = decisions.with(clash, side);
        again();
    }

    /** Leaves a clash open again. */
    public void reopen(String clash) {
        decisions = decisions.without(clash);
        again();
    }

    /** Decides all clashes of a file that there are now alike. */
    public void decideAll(String file, Side side) {
        for (MergeClash c : standing.get().clashes()) {
            if (c.file().equals(file)) {
                decisions = decisions.with(c.id(), side);
            }
        }
        again();
    }

    /** What the boroughs' posts may cost, by code, as their files say. */
    Map<String, Money> envelopes() {
        Map<String, Money> found = new HashMap<>();
        read.files().stream().map(r -> r.base().extract()).forEach(e -> {
            if (e != null) {
                found.put(e.borough(), e.envelope());
            }
        });
        return found;
    }

    /** What applying it now does, and what it leaves, in two sentences at most. */
    public String words() {
        Standing now = standing.get();
        int changes = now.merge().taken().size();
        int open = now.open();
        String first = changes == 0
                ? "Nothing changes in London's plan."
                : (changes == 1 ? "1 change" : changes + " changes") + " in London's plan, as one step.";
        if (open == 0) {
            return first;
        }
        return first + " "
                + (open == 1 ? "1 clash is not decided: there" : open + " clashes are not decided: there")
                + " London's plan stays as it is.";
    }
}
