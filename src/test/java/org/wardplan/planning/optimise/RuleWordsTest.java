package org.wardplan.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wardplan.model.plan.Area;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;

/** What is said of each rule, and of how the plan of six wards stands to it: 12 DWOs, 5 PCSOs, 1 sergeant. */
class RuleWordsTest {
    private static final Scenario SCENARIO = SixWards.scenario(
            List.of(new Rule.Floor("floor", true, Map.of("DWO", 1))),
            Set.of(new Lock(SixWards.code(4), "DWO")),
            List.of(new PostOverride(SixWards.code(2), "PCSO", 3, 0, "", "A", "2019-01-01T00:00:00Z")));
    private static final Evaluation EVALUATION = SixWards.evaluation(SCENARIO);
    private static final RuleWords WORDS = RuleWords.of(SixWards.WARDS, SixWards.ROLES, SCENARIO);
    private static final Area EACH = new Area(Area.Kind.BOROUGH, "");

    private static final Pattern SOME = Pattern.compile("(\\d+) of (\\d+)");

    /** Title, detail and standing; whether the rule is broken must be what the standing says. */
    private static String all(Rule rule) {
        String standing = WORDS.standing(rule, EVALUATION);
        Matcher some = SOME.matcher(standing);
        boolean fewer = some.find() && Integer.parseInt(some.group(1)) < Integer.parseInt(some.group(2));
        assertThat(WORDS.isBroken(rule, EVALUATION))
                .as(standing)
                .isEqualTo(fewer || standing.endsWith(" over") || standing.startsWith("not met"));
        return WORDS.title(rule) + " | " + WORDS.detail(rule) + " | " + standing;
    }

    @Test
    void moneyAndPeople() {
        // 12 × £600 + 5 × £400 + £700 = £9,900 of £12,500.
        assertThat(all(new Rule.Money("m", false)))
                .isEqualTo("Budget: £12,500 | no more money than there is | £2,600 left");
        assertThat(all(new Rule.RingFence("r", true, "growth", Set.of("PCSO"))))
                .isEqualTo("Growth: for PCSOs only | £2,000, what it leaves unspent stays unspent | £2,600 left");
        assertThat(all(new Rule.HeadCount("h", true, "DWO")))
                .isEqualTo("DWO posts ≤ 12 | posts that can be filled | 12 · binding");
        assertThat(all(new Rule.HeadCount("h", true, "PCSO")))
                .isEqualTo("PCSO posts: no limit given | posts that can be filled | 5");
        assertThat(all(new Rule.Supervision("s", true, "SGT", 8)))
                .isEqualTo("One SGT per 8 posts | in London, placed with the others | 1 of 3");
        assertThat(all(new Rule.WholePosts("w"))).isEqualTo("Whole posts | no part of a post | always on");
    }

    @Test
    void postsOfWards() {
        assertThat(all(new Rule.Floor("f", true, Map.of("PCSO", 1, "DWO", 2))))
                .isEqualTo("Floor: 2 DWOs + 1 PCSO | every ward | 3 of 6 met");
        assertThat(all(new Rule.WardPosts("p", true, Set.of(SixWards.code(4), SixWards.code(1)), "PCSO", 1, 1)))
                .isEqualTo("1 PCSO | Abbey and Coldharbour | 1 of 2 met");
        assertThat(all(new Rule.WardPosts("p", true, Set.of(), "", null, 5)))
                .isEqualTo("At most 5 posts | every ward | 6 of 6 met");
        assertThat(all(new Rule.TownCentreCap("t", true, Set.of(), Map.of("DWO", 3, "PCSO", 4))))
                .isEqualTo("Town-centre cap | at most 3 DWOs + 4 PCSOs over the floor, every ward | 1 ward at the cap");
        assertThat(all(new Rule.Mix("m", true, "PCSO", "DWO", 0.5, null)))
                .isEqualTo("At most 0.5 PCSOs per DWO | in each ward | 4 of 6 met");
        assertThat(all(new Rule.NoLoser("n", true, 0.2)))
                .isEqualTo("No losers | no ward below the baseline, gains of 20 % at most | 2 of 6 met");
        assertThat(all(new Rule.Neighbours("n", true, 0.25, Set.of(SixWards.code(1)))))
                .startsWith("Neighbours within 25 points | coverage of wards that touch, Abbey exempt | ")
                .endsWith(" of 4 pairs met");
    }

    @Test
    void totalsOfAreas() {
        // Barking and Dagenham has 3, Lambeth 9, Merton 5 posts; each had 6 in the baseline.
        assertThat(all(new Rule.AreaLimit("a", true, EACH, Rule.Measure.CHANGE, "", -0.15, 0.15)))
                .isEqualTo("Each borough: −15 % to +15 % | posts against the baseline | 0 of 3 met");
        assertThat(all(new Rule.AreaLimit("a", true, EACH, Rule.Measure.POSTS, "", 3.0, 10.0)))
                .isEqualTo("Each borough: 3 to 10 posts | all posts that are placed | 3 of 3 met · 1 binding");
        assertThat(all(new Rule.AreaLimit(
                        "a", true, new Area(Area.Kind.BOROUGH, "E09000022"), Rule.Measure.POUNDS, "DWO", null, 4500.0)))
                .isEqualTo("Lambeth: at most £4,500 | cost of DWOs | met · binding");
        assertThat(all(new Rule.AreaLimit(
                        "a", true, new Area(Area.Kind.BCU, SixWards.SOUTH), Rule.Measure.SHARE, "", 0.755, null)))
                .isEqualTo(
                        "Central South BCU: at least 75.5 % of the budget | cost of all posts that are placed | not met");
        assertThat(all(new Rule.Mix("m", true, "PCSO", "DWO", 1, Area.LONDON)))
                .isEqualTo("At most 1 PCSO per DWO | in London | met");
    }

    @Test
    void postsThatStay() {
        assertThat(all(new Rule.Locks("l", true))).isEqualTo("Locked posts | Coldharbour, DWO = 3 | 1 ward");
        assertThat(all(new Rule.Overrides("o", true)))
                .isEqualTo("Hand changes | posts set by hand against the recommended plan stay | 1 in 1 ward");
        assertThat(all(new Rule.KeepArea("k", true, new Area(Area.Kind.BOROUGH, "E09000024"), "PCSO")))
                .isEqualTo("Merton stays as it is | PCSO posts | 2 wards");
    }
}
