package org.wardplan.app.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.wardplan.planning.Need;

/**
 * One part of two sums that are compared, in the unit of both.
 *
 * @param id of the part, {@code floor}, {@code robbery}, {@code population}
 * @param first what it gives to the first sum
 * @param second what it gives to the second sum
 */
public record Term(String id, String label, double first, double second) {
    /** What the part makes the first sum larger by. */
    public double difference() {
        return first - second;
    }

    /** The parts as terms, without those that are nothing in both. */
    static List<Term> of(List<Need.Part> parts, ToDoubleFunction<double[]> first, ToDoubleFunction<double[]> second) {
        List<Term> terms = new ArrayList<>();
        for (Need.Part p : parts) {
            Term t = new Term(p.id(), p.label(), first.applyAsDouble(p.points()), second.applyAsDouble(p.points()));
            if (t.first != 0 || t.second != 0) {
                terms.add(t);
            }
        }
        return terms;
    }

    /** The term that does most to make the difference what it is: largest with its sign. */
    static Term largest(List<Term> terms, double difference) {
        Term best = terms.get(0);
        for (Term t : terms) {
            if (Math.signum(difference) * t.difference() > Math.signum(difference) * best.difference()) {
                best = t;
            }
        }
        return best;
    }
}
