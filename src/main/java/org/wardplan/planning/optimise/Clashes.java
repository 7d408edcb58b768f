package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.Rule;

/**
 * Finds the smallest set of rules that clash: none with fewer rules does. Sets of rules that can be kept are grown as far
 * as they go; what such a set leaves out must meet every set that clashes, so the smallest set that meets all that was left
 * out is tried, until it clashes (Ignatiev, Previti, Liffiton and Marques-Silva, CP 2015).
 */
public final class Clashes {
    private final Feasibility feasibility;
    private final List<String> ids;
    private final Progress progress;
    private final List<Set<String>> leftOut = new ArrayList<>();

    private Clashes(Feasibility feasibility, Progress progress) {
        this.feasibility = feasibility;
        this.progress = progress;
        ids = feasibility.question().rules().stream()
                .filter(r -> r.on() && !(r instanceof Rule.WholePosts))
                .map(Rule::id)
                .toList();
    }

    /**
     * The clash; empty where the rules can be kept together. Throws CancellationException when cancelled.
     */
    public static Optional<Clash> of(OptimiseInput in, Progress progress, Cancellation cancellation) {
        Feasibility feasibility = new Feasibility(in, cancellation);
        Clashes clashes = new Clashes(feasibility, progress);
        if (feasibility.of(new HashSet<>(clashes.ids))) {
            return Optional.empty();
        }
        Set<String> smallest = clashes.smallest();
        List<Rule> rules =
                in.rules().stream().filter(r -> smallest.contains(r.id())).toList();
        boolean coverage = in.aim().objective() == Objective.LEAST_CHANGE
                && new Feasibility(in.with(Aim.CLOSE_THE_GAPS), cancellation).of(smallest);
        return Optional.of(
                new Clash(rules, text(in, rules, coverage), Loosenings.of(feasibility, rules, clashes.ids, coverage)));
    }

    private Set<String> smallest() {
        while (true) {
            Set<String> some = meetingAll();
            progress.report(leftOut.size(), 0, "Looking for the rules that clash");
            if (!feasibility.of(some)) {
                return some;
            }
            Set<String> kept = new LinkedHashSet<>(some);
            Set<String> out = new LinkedHashSet<>();
            for (String id : ids) {
                if (kept.add(id) && !feasibility.of(kept)) {
                    kept.remove(id);
                    out.add(id);
                }
            }
            if (out.isEmpty()) {
                // A search that gave up called the whole a clash, and then found a plan on another way to it.
                return new LinkedHashSet<>(ids);
            }
            leftOut.add(out);
        }
    }

    /** The smallest set that has a rule of each that was left out; the first of them in the order of the rules. */
    private Set<String> meetingAll() {
        for (int size = 0; size <= ids.size(); size++) {
            Set<String> found = meetingAll(new LinkedHashSet<>(), size);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no rules meet " + leftOut);
    }

    private @Nullable Set<String> meetingAll(Set<String> some, int more) {
        for (Set<String> out : leftOut) {
            if (out.stream().noneMatch(some::contains)) {
                for (String id : more > 0 ? out : Set.<String>of()) {
                    some.add(id);
                    Set<String> found = meetingAll(some, more - 1);
                    if (found != null) {
                        return found;
                    }
                    some.remove(id);
                }
                return null;
            }
        }
        return new LinkedHashSet<>(some);
    }

    private static String text(OptimiseInput in, List<Rule> rules, boolean coverage) {
        RuleWords words = RuleWords.of(
                in.wards(), in.evaluation().roles(), in.evaluation().scenario());
        List<String> parts = new ArrayList<>();
        for (Rule rule : rules) {
            String title = rule instanceof Rule.Money ? "Budget: " + in.budget().inPounds() : words.title(rule);
            parts.add("“" + title + "” (" + words.detail(rule) + ")");
        }
        if (coverage) {
            parts.add("the coverage of " + RuleWords.percent(in.aim().coverage()) + " that every ward is to reach");
        }
        String all = RulePhrase.list(parts);
        String where = emptyWards(in, rules);
        return parts.size() < 2 ? "No plan can keep " + all + where : all + " can't be kept together" + where;
    }

    /** {@code , in Coldharbour}: wards that the rules leave without a choice. */
    private static String emptyWards(OptimiseInput in, List<Rule> rules) {
        Set<String> ids = new HashSet<>();
        rules.forEach(r -> ids.add(r.id()));
        AllocationModel model = in.with(Feasibility.only(in.rules(), ids)).model();
        List<String> names = new ArrayList<>();
        for (int w = 0; w < model.wards().size(); w++) {
            if (model.wards().get(w).value().length == 0) {
                names.add(in.wards().ward(w).name());
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        return names.size() <= 3
                ? ": not in " + RulePhrase.list(names)
                : ": not in " + names.get(0) + " nor in " + RuleWords.count(names.size() - 1L) + " other wards";
    }
}
