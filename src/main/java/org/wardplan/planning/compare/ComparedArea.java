package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.WardSet;
import org.wardplan.planning.Summary;

/**
 * A borough or a Basic Command Unit under each scenario.
 *
 * @param code of the borough; the unit's name for a unit
 * @param wards those compared, ascending
 * @param figures by scenario, in the order of the comparison: posts, cost, posts short, coverage and more
 */
public record ComparedArea(String code, String name, int[] wards, List<Summary> figures) {
    public ComparedArea {
        figures = List.copyOf(figures);
    }

    /** Posts more (or fewer) in one scenario than in another, by their places. */
    public int change(int from, int to) {
        return figures.get(to).totalPosts() - figures.get(from).totalPosts();
    }

    /**
     * @param known the same areas of an earlier comparison; none for none
     * @param knownAt by scenario its place in that comparison, −1 where it was not in it
     */
    static List<ComparedArea> boroughs(
            List<ComparedScenario> scenarios, WardSet wards, int[] scope, List<ComparedArea> known, int[] knownAt) {
        List<ComparedArea> areas = new ArrayList<>();
        for (Borough b : wards.boroughs()) {
            int[] in = Arrays.stream(scope)
                    .filter(w -> wards.ward(w).borough().code().equals(b.code()))
                    .toArray();
            add(areas, b.code().value(), b.name(), in, scenarios, known, knownAt);
        }
        return List.copyOf(areas);
    }

    /**
     * @param known the same areas of an earlier comparison; none for none
     * @param knownAt by scenario its place in that comparison, −1 where it was not in it
     */
    static List<ComparedArea> units(
            List<ComparedScenario> scenarios, WardSet wards, int[] scope, List<ComparedArea> known, int[] knownAt) {
        List<ComparedArea> areas = new ArrayList<>();
        for (CommandUnit u : wards.units()) {
            int[] in = Arrays.stream(scope)
                    .filter(w -> wards.ward(w).borough().unit().equals(u))
                    .toArray();
            add(areas, u.name(), u.name(), in, scenarios, known, knownAt);
        }
        return List.copyOf(areas);
    }

    private static void add(
            List<ComparedArea> areas,
            String code,
            String name,
            int[] in,
            List<ComparedScenario> scenarios,
            List<ComparedArea> known,
            int[] knownAt) {
        if (in.length == 0) {
            return;
        }
        // Over the same wards the areas are the same, in the same order.
        ComparedArea before = known.isEmpty() ? null : known.get(areas.size());
        List<Summary> figures = new ArrayList<>();
        for (int k = 0; k < scenarios.size(); k++) {
            figures.add(
                    before != null && knownAt[k] >= 0
                            ? before.figures.get(knownAt[k])
                            : scenarios.get(k).evaluation().summary(in));
        }
        areas.add(new ComparedArea(code, name, before == null ? in : before.wards, figures));
    }
}
