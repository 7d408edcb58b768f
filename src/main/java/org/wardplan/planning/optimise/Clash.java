package org.wardplan.planning.optimise;

import java.util.List;
import org.wardplan.model.plan.Rule;

/**
 * Rules that can't be kept together, as few of them as there can be: without any one of them, the others can.
 *
 * @param rules in their order of display; empty where the coverage that is asked for can't be reached under any rules
 * @param text which they are, as a sentence
 * @param loosenings ways out, the mildest of each rule before switching it off
 */
public record Clash(List<Rule> rules, String text, List<Loosening> loosenings) {
    public Clash {
        rules = List.copyOf(rules);
        loosenings = List.copyOf(loosenings);
    }
}
