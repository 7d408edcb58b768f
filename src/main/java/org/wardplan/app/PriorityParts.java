package org.wardplan.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wardplan.planning.Need;

/**
 * What the priority score of a ward is made of: the largest parts, and the rest, which add up to the score.
 *
 * @param large largest first
 * @param rest the others, largest first; without those that weigh nothing in any ward
 */
public record PriorityParts(List<Part> large, List<Part> rest) {
    private static final int SHOWN = 6;

    /**
     * A crime group or another indicator of need.
     *
     * @param points of the score
     * @param average points of the average ward, which add up to 100
     */
    public record Part(String label, double points, double average) {}

    public PriorityParts {
        large = List.copyOf(large);
        rest = List.copyOf(rest);
    }

    public static PriorityParts of(Need need, int ward) {
        List<Part> all = new ArrayList<>();
        for (Need.Part p : need.parts()) {
            double average = Arrays.stream(p.points()).average().orElse(0);
            if (average > 0) {
                all.add(new Part(p.label(), p.points()[ward], average));
            }
        }
        all.sort(Comparator.comparingDouble(Part::points).reversed());
        // A rest of one part takes the same room as the part itself.
        int shown = all.size() <= SHOWN + 1 ? all.size() : SHOWN;
        return new PriorityParts(all.subList(0, shown), all.subList(shown, all.size()));
    }

    /** The rest as one part: {@code Five other groups}. */
    public Part restAsOne() {
        String[] words = {"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"};
        String count = rest.size() < words.length ? words[rest.size()] : String.valueOf(rest.size());
        return new Part(
                count + " other groups",
                rest.stream().mapToDouble(Part::points).sum(),
                rest.stream().mapToDouble(Part::average).sum());
    }
}
