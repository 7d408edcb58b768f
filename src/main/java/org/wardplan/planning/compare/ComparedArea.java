package org.wardplan.planning.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

    static List<ComparedArea> boroughs(List<ComparedScenario> scenarios, WardSet wards, int[] scope) {
        List<ComparedArea> areas = new ArrayList<>();
        for (Borough b : wards.boroughs()) {
            int[] in = Arrays.stream(scope)
                    .filter(w -> wards.ward(w).borough().code().equals(b.code()))
                    .toArray();
            add(areas, b.code().value(), b.name(), in, scenarios);
        }
        return List.copyOf(areas);
    }

    static List<ComparedArea> units(List<ComparedScenario> scenarios, WardSet wards, int[] scope) {
        List<ComparedArea> areas = new ArrayList<>();
        for (CommandUnit u : wards.units()) {
            int[] in = Arrays.stream(scope)
                    .filter(w -> wards.ward(w).borough().unit().equals(u))
                    .toArray();
            add(areas, u.name(), u.name(), in, scenarios);
        }
        return List.copyOf(areas);
    }

    private static void add(
            List<ComparedArea> areas, String code, String name, int[] in, List<ComparedScenario> scenarios) {
        if (in.length > 0) {
            areas.add(new ComparedArea(
                    code,
                    name,
                    in,
                    IntStream.range(0, scenarios.size())
                            .mapToObj(k -> scenarios.get(k).evaluation().summary(in))
                            .toList()));
        }
    }
}
