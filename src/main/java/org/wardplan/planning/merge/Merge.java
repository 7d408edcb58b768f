package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.EditRefused;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;

/**
 * Boroughs' files merged into London's plan, three-way: each field of a borough (posts by ward and role with the reason of a
 * hand change, locks, notes, the borough's priorities) is compared with the state at extraction. What only the borough
 * changed is taken; what only London changed is kept; what both changed alike is so already; what both changed differently
 * is a clash, and London's stays until it is decided. A file that doesn't fit as a whole, or costs more than its envelope,
 * is a clash too, and nothing of it is taken until that is decided.
 *
 * <p>A borough's fields are no other borough's, so the result doesn't hang on the order of the files, nor on whether they
 * come in one merge or in several. A file merged again changes nothing and clashes with nothing, but for what was decided
 * for London: that still differs, and is asked again. Immutable.
 */
public final class Merge {
    private final Plan london;
    private final LondonRecord record;
    private final List<Returned> returned;
    private final WardSet wards;
    private final @Nullable String scenario;
    private final List<FileMerge> files;

    private Merge(
            Plan london,
            LondonRecord record,
            List<Returned> returned,
            WardSet wards,
            @Nullable String scenario,
            Decisions decisions) {
        this.london = london;
        this.record = record;
        this.returned = returned;
        this.wards = wards;
        this.scenario = scenario;
        this.files = merged(decisions);
    }

    /**
     * A merge of which nothing is decided.
     *
     * @param record hashes of the entries of London's journal, by which files know their base
     * @param files in any order
     * @param scenario id of the scenario to merge into; null for the one that each file is a part of
     */
    public static Merge of(
            Plan london, LondonRecord record, List<Returned> files, WardSet wards, @Nullable String scenario) {
        if (london.extract() != null) {
            throw new EditRefused("\"" + london.name() + "\" is "
                    + london.extract().boroughName()
                    + "'s part of a plan: files are merged into the London plan");
        }
        if (scenario != null) {
            london.scenario(scenario);
        }
        List<Returned> ordered = new ArrayList<>(files);
        ordered.sort(Comparator.comparing(Merge::boroughName).thenComparing(Returned::file));
        return new Merge(london, record, List.copyOf(ordered), wards, scenario, Decisions.NONE);
    }

    private static String boroughName(Returned of) {
        return of.base().extract() == null ? "" : of.base().extract().boroughName();
    }

    /** The same merge with these decisions instead of those before. */
    public Merge decided(Decisions decisions) {
        return new Merge(london, record, returned, wards, scenario, decisions);
    }

    /** What becomes of each file, in order of borough and name. */
    public List<FileOutcome> files() {
        return files.stream().map(FileMerge::outcome).toList();
    }

    /** What is taken from the files: what only the borough changed, and what was decided for it. */
    public List<MergeChange> taken() {
        return files.stream().flatMap(f -> f.taken().stream()).toList();
    }

    /** What stays as it is in London's plan though it differs: only London changed it, or it was decided so. */
    public List<MergeChange> kept() {
        return files.stream().flatMap(f -> f.kept().stream()).toList();
    }

    /**
     * All clashes, decided or not. What both changed is listed for a file of a wrong base or wrong data once that is
     * decided for the borough: against a base that isn't London's, all would seem changed.
     */
    public List<MergeClash> clashes() {
        return files.stream().flatMap(f -> f.clashes().stream()).toList();
    }

    /** Clashes that nobody decided yet. */
    public List<MergeClash> open() {
        return clashes().stream().filter(MergeClash::open).toList();
    }

    /** The merge as one step; null when nothing changes. */
    public @Nullable PlanEdit edit() {
        List<PlanEdit> edits = new ArrayList<>();
        files.forEach(f -> edits.addAll(f.edits()));
        if (edits.isEmpty()) {
            return null;
        }
        Map<String, String> changed = new LinkedHashMap<>();
        files.stream()
                .filter(f -> !f.edits().isEmpty())
                .forEach(f -> changed.put(f.outcome().borough(), f.outcome().boroughName()));
        String label = changed.size() == 1
                ? "Merged " + changed.values().iterator().next() + "'s plan"
                : "Merged " + changed.size() + " boroughs' plans";
        return new PlanEdit.Several(edits, label, reason());
    }

    /** The merge with these decisions as one step; null when nothing changes. */
    public @Nullable PlanEdit edit(Decisions decisions) {
        return decided(decisions).edit();
    }

    /** Which files, and what was decided: for the record. */
    private String reason() {
        List<String> sentences = new ArrayList<>();
        sentences.add("From "
                + files.stream()
                        .filter(f -> !f.edits().isEmpty())
                        .map(f -> f.outcome().file())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        clashes().stream()
                .filter(c -> !c.open())
                .map(c -> c.boroughName() + ": " + c.what() + ": decided for "
                        + (c.decided() == Side.LONDON ? "London (" + c.london() : c.boroughName() + " (" + c.theirs())
                        + ")")
                .forEach(sentences::add);
        return String.join(". ", sentences);
    }

    private List<FileMerge> merged(Decisions decisions) {
        List<FileMerge> list = new ArrayList<>();
        SameBorough same = SameBorough.of(returned, decisions);
        for (Returned file : returned) {
            list.add(FileMerge.of(new MergeInput(london, record, file, wards, scenario, same, decisions)));
        }
        return list;
    }
}
