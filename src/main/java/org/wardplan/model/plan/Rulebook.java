package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks of the optimiser.
 *
 * @param rules in their order of display, no id twice
 */
public record Rulebook(Aim aim, List<Rule> rules) {
    public Rulebook {
        rules = List.copyOf(rules);
        if (rules.stream().map(Rule::id).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("two rules of the same name: " + rules);
        }
    }

    /**
     * The rules that every scenario begins with.
     *
     * @param floor what the floor promises; where it is off, what it would promise when switched on
     * @param limited roles with a limit of head-count, whose assumption is {@code limit.} and the role
     */
    public static Rulebook standard(Map<String, Integer> floor, boolean floorOn, List<String> limited) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule.Money("budget", true));
        rules.add(new Rule.Floor("floor", floorOn, floor));
        for (String role : limited) {
            rules.add(new Rule.HeadCount("limit-" + role, true, role));
        }
        rules.add(new Rule.Locks("locks", true));
        rules.add(new Rule.Overrides("overrides", true));
        rules.add(new Rule.WholePosts("whole-posts"));
        rules.add(new Rule.Mix("mix", false, "PCSO", "DWO", 2, null));
        rules.add(new Rule.TownCentreCap("town-centre-cap", false, Set.of(), Map.of("DWO", 12, "PCSO", 7)));
        rules.add(new Rule.AreaLimit(
                "borough-change", false, new Area(Area.Kind.BOROUGH, ""), Rule.Measure.CHANGE, "", -0.15, 0.15));
        rules.add(new Rule.NoLoser("no-loser", false, null));
        rules.add(new Rule.Neighbours("neighbours", false, 0.25, Set.of()));
        rules.add(new Rule.Supervision("sergeants", false, "SGT", 8));
        return new Rulebook(Aim.CLOSE_THE_GAPS, rules);
    }

    public Optional<Rule> find(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    /** What the floor rule promises every ward; empty while it is off. */
    public Map<String, Integer> floor() {
        return rules.stream()
                .filter(r -> r.on() && r instanceof Rule.Floor)
                .map(r -> ((Rule.Floor) r).posts())
                .findFirst()
                .orElse(Map.of());
    }

    public Rulebook withAim(Aim changed) {
        return new Rulebook(changed, rules);
    }

    /**
     * With one rule put in the place of another; null for none.
     *
     * @param at place in the list where it stands, or is to stand
     */
    public Rulebook with(int at, @Nullable Rule from, @Nullable Rule to) {
        List<Rule> list = new ArrayList<>(rules);
        if (at < 0 || (from == null ? at > list.size() : at >= list.size())) {
            throw new IllegalArgumentException("no place " + at + " in a list of " + list.size() + " rules");
        }
        if (from != null && !list.remove(at).equals(from)) {
            throw new IllegalArgumentException("the rule " + from.id() + " is not as it was");
        }
        if (to != null) {
            list.add(at, to);
        }
        return new Rulebook(aim, list);
    }

    /** Place of a rule in the list, −1 where there is none of the id. */
    public int indexOf(String id) {
        for (int k = 0; k < rules.size(); k++) {
            if (rules.get(k).id().equals(id)) {
                return k;
            }
        }
        return -1;
    }
}
