package org.wardplan.app.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardplan.analysis.LensStability;
import org.wardplan.base.Cancellation;
import org.wardplan.base.Progress;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/**
 * The order of the wards under every priority profile that a scenario can choose from, all else of the scenario as it
 * is: window, shares of the need index, local priorities.
 */
public final class Lenses {
    /**
     * A profile to see the wards through.
     *
     * @param own true for a profile of the plan's own
     * @param inUse true for the scenario's profile
     */
    public record Lens(String id, String label, boolean own, boolean inUse) {
        /** For the head of a narrow column: {@code Plan 2017–21}, {@code New Met 2024}. */
        public String shortLabel() {
            return label.replace("Police and Crime Plan", "Plan")
                    .replace("A New Met for London", "New Met")
                    .replaceAll(" \\(.*\\)", "");
        }
    }

    /** Which wards of the matrix are wanted. */
    public enum Filter {
        SOME("Some lens"),
        EVERY("Every lens"),
        NOT_EVERY("Some, not all"),
        ONE("Only one"),
        ALL("All wards");

        private final String label;

        Filter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final List<Lens> lenses;
    private final int[][] ranks;
    private final List<String> leftOut;
    private final LensStability stability;

    Lenses(List<Lens> lenses, int[][] ranks, List<String> leftOut) {
        this.lenses = List.copyOf(lenses);
        this.ranks = ranks;
        this.leftOut = List.copyOf(leftOut);
        stability = LensStability.of(lenses.stream().map(Lens::label).toList(), ranks);
    }

    /** Computes the need under each profile, a few milliseconds each. A profile under which there is none is left out. */
    public static Lenses of(
            DataSet data,
            List<PriorityProfile> standard,
            Scenario scenario,
            Progress progress,
            Cancellation cancellation) {
        List<PriorityProfile> profiles = Requirement.profiles(standard, scenario);
        List<Lens> lenses = new ArrayList<>();
        List<int[]> ranks = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int k = 0; k < profiles.size(); k++) {
            cancellation.check();
            PriorityProfile p = profiles.get(k);
            progress.report(k, profiles.size(), p.label());
            WithProblems<Need> made = Requirement.need(data, standard, scenario.withProfile(p.id()));
            Need need = made.value();
            if (need == null) {
                leftOut.add(p.label() + ": " + made.problems().get(0).message());
                continue;
            }
            boolean own = scenario.demand().profile(p.id()).isPresent();
            lenses.add(new Lens(p.id(), p.label(), own, p.id().equals(scenario.profile())));
            ranks.add(IntStream.range(0, need.wards()).map(need::rank).toArray());
        }
        if (lenses.isEmpty()) {
            throw new IllegalStateException(leftOut.toString());
        }
        return new Lenses(lenses, ranks.toArray(int[][]::new), leftOut);
    }

    public List<Lens> lenses() {
        return lenses;
    }

    public LensStability stability() {
        return stability;
    }

    /** Rank under a lens, 1 for the highest need. */
    public int rank(int lens, int ward) {
        return ranks[lens][ward];
    }

    /** Highest place under any lens. */
    public int best(int ward) {
        return IntStream.range(0, ranks.length).map(k -> ranks[k][ward]).min().orElse(0);
    }

    /** Lowest place under any lens. */
    public int worst(int ward) {
        return IntStream.range(0, ranks.length).map(k -> ranks[k][ward]).max().orElse(0);
    }

    private double mean(int ward) {
        return IntStream.range(0, ranks.length)
                .mapToDouble(k -> ranks[k][ward])
                .average()
                .orElse(0);
    }

    /** Profiles that give no ranks, and why. */
    public List<String> leftOut() {
        return leftOut;
    }

    public boolean passes(Filter filter, int ward) {
        int times = stability.times(ward);
        return switch (filter) {
            case SOME -> times > 0;
            case EVERY -> times == lenses.size();
            case NOT_EVERY -> times > 0 && times < lenses.size();
            case ONE -> times == 1;
            case ALL -> true;
        };
    }

    /** Wards that a filter lets through, those under most lenses first, then by mean rank. */
    public int[] wards(Filter filter) {
        return IntStream.range(0, stability.wards())
                .filter(w -> passes(filter, w))
                .boxed()
                .sorted(Comparator.comparingInt((Integer w) -> -stability.times(w))
                        .thenComparingDouble(this::mean)
                        .thenComparingInt(w -> w))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@code 41 of the 63 wards of the top tenth are there under every one of the 7 lenses; 9 only under one}. */
    public String summary() {
        int n = lenses.size();
        if (n == 1) {
            return "There is one lens, " + lenses.get(0).label()
                    + ": nothing to compare. Make a profile of the plan's own to see what changes.";
        }
        int always = stability.always().length;
        int one = stability.wardsWith(1).length;
        int some = stability.wards() - stability.wardsWith(0).length;
        return always + " of " + stability.topSize() + " wards are in the top tenth under every one of the " + n
                + " lenses; " + one + (one == 1 ? " ward is" : " wards are") + " there only under one. " + some
                + " are there under at least one.";
    }

    /** What the lenses say of one ward. */
    public String of(int ward) {
        int times = stability.times(ward);
        int n = lenses.size();
        String range = best(ward) == worst(ward)
                ? "rank " + best(ward) + " under each"
                : "ranks " + best(ward) + " to " + worst(ward);
        if (times == 0) {
            return "in the top tenth under none of the " + n + " lenses, " + range;
        }
        if (times == n) {
            return "in the top tenth under every lens, " + range;
        }
        String which = times <= 2 ? " (" + String.join(", ", stability.lensesOf(ward)) + ")" : "";
        return "in the top tenth under " + times + " of " + n + " lenses" + which + ", " + range;
    }
}
