package org.wardplan.app.demand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.FoldedCategory;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.CrimeGroup;
import org.wardplan.model.crime.PriorityProfile;

/** The weights of a profile by crime group, with what each makes of London's harm in the window. */
public final class CrimeWeights {
    private static final double LARGEST_COUNT_LIKE = 10;

    /** Whether a category is counted by itself in this ward set. */
    public enum State {
        COUNTED,
        /** Its offences are inside another category, whose weight it changes. */
        FOLDED,
        /** Not in the ward set: unknown, which is not 0. */
        MISSING
    }

    /**
     * One category.
     *
     * @param weight as the profile has it
     * @param share part of London's harm, 0 to 1; not-a-number where the category isn't counted by itself
     * @param remark what to know of it in this ward set, may be empty
     */
    public record Row(CrimeCategory category, double weight, double share, State state, String remark) {
        /** The name without the publisher's hyphens. */
        public String label() {
            return category.label().replace(" - ", ", ");
        }
    }

    /** The categories of a group and their part of London's harm. */
    public record Group(CrimeGroup group, double share, List<Row> rows) {
        /** Whether all of it records police activity as much as need. */
        public boolean policeGenerated() {
            return rows.stream().allMatch(r -> r.category().policeGenerated());
        }
    }

    private final PriorityProfile profile;
    private final List<Group> groups;

    private CrimeWeights(PriorityProfile profile, List<Group> groups) {
        this.profile = profile;
        this.groups = groups;
    }

    /** @param counts London's recorded offences by category in the window */
    public static CrimeWeights of(DataSet data, PriorityProfile profile, long[] counts) {
        double[] inForce = data.weights(profile);
        double all = 0;
        for (int c = 0; c < inForce.length; c++) {
            all += inForce[c] * counts[c];
        }
        List<Group> groups = new ArrayList<>();
        for (CrimeGroup g : data.groups()) {
            List<Row> rows = new ArrayList<>();
            double sum = 0;
            for (int c = 0; c < inForce.length; c++) {
                CrimeCategory category = data.categories().get(c);
                if (category.group().equals(g.id())) {
                    double share = all <= 0 ? 0 : inForce[c] * counts[c] / all;
                    Row row = row(
                            data,
                            profile,
                            category,
                            inForce[c],
                            share,
                            data.crime().isAvailable(c));
                    rows.add(row);
                    sum += row.state == State.COUNTED ? share : 0;
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(g, sum, List.copyOf(rows)));
            }
        }
        return new CrimeWeights(profile, List.copyOf(groups));
    }

    private static Row row(
            DataSet data,
            PriorityProfile profile,
            CrimeCategory category,
            double inForce,
            double share,
            boolean available) {
        double weight = profile.weight(category);
        if (!available) {
            Optional<FoldedCategory> folded = data.description().folded().stream()
                    .filter(f -> f.category().equals(category.id()))
                    .findFirst();
            String remark =
                    folded.map(f -> "counted inside " + name(data, f.into())).orElse("not in this ward set");
            return new Row(category, weight, Double.NaN, folded.isPresent() ? State.FOLDED : State.MISSING, remark);
        }
        String remark = data.description().folded().stream()
                .filter(f -> f.into().equals(category.id()) && inForce != weight)
                .map(f ->
                        "weighs " + NumberText.WEIGHT.write(inForce) + " with " + name(data, f.category()) + " inside")
                .findFirst()
                .orElse("");
        return new Row(category, weight, share, State.COUNTED, remark);
    }

    private static String name(DataSet data, String category) {
        return data.categories().stream()
                .filter(c -> c.id().equals(category))
                .map(c -> c.label().toLowerCase(java.util.Locale.UK))
                .findFirst()
                .orElse(category);
    }

    public PriorityProfile profile() {
        return profile;
    }

    public List<Group> groups() {
        return groups;
    }

    /** Whether offences that record police activity as much as need have a weight. */
    public boolean countsPoliceGenerated() {
        return groups.stream()
                .flatMap(g -> g.rows().stream())
                .anyMatch(r -> r.category().policeGenerated() && r.weight() > 0);
    }

    /** The weights that switch these offences on, at their severity (1 in a profile that counts), or off. */
    public Map<String, Double> policeGenerated(boolean on) {
        boolean countLike = isCountLike(profile);
        Map<String, Double> weights = new HashMap<>();
        groups.stream()
                .flatMap(g -> g.rows().stream())
                .map(Row::category)
                .filter(CrimeCategory::policeGenerated)
                .forEach(c -> weights.put(c.id(), !on ? 0 : countLike ? 1 : c.severity()));
        return weights;
    }

    /** Whether the profile counts offences rather than their harm: no weight is above 10. */
    public static boolean isCountLike(PriorityProfile profile) {
        return profile.weights().values().stream().allMatch(w -> w <= LARGEST_COUNT_LIKE);
    }

    /**
     * The slider of a category. In a profile of harm the middle is the weight of the most common offence and the end the
     * highest published one, or twice the middle where that is more; in one that counts, 1 and 5.
     */
    public static Scale scale(CrimeCategory category, boolean countLike) {
        if (countLike) {
            return Scale.curved(5, 1);
        }
        double usual = category.severity();
        if (usual <= 0) {
            return Scale.curved(1000, 100);
        }
        return Scale.curved(Math.max(category.severityHigh().orElse(0), 2 * usual), usual);
    }

    /** What was done to a weight, for the history: {@code Rape: weight 2,952.9 → 3,500}. */
    public static String label(Row row, double weight) {
        return row.label() + ": weight " + NumberText.WEIGHT.write(row.weight()) + " → "
                + NumberText.WEIGHT.write(weight);
    }
}
