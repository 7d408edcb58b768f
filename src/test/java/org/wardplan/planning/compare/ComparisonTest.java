package org.wardplan.planning.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.wardplan.planning.compare.FiveWards.ROLES;
import static org.wardplan.planning.compare.FiveWards.WARDS;
import static org.wardplan.planning.compare.FiveWards.a;
import static org.wardplan.planning.compare.FiveWards.evaluate;
import static org.wardplan.planning.compare.FiveWards.plan;
import static org.wardplan.planning.compare.FiveWards.scenario;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.model.finance.Money;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Evaluation;

/** Five made-up wards, every figure worked out by hand. */
class ComparisonTest {
    /** One officer everywhere: coverage 1/1.5, 1/2, 1/2.5, 1/2, 1/2, which reads 67, 50, 40, 50 and 50 %. */
    private final Evaluation floor =
            evaluate(scenario("a", 5000, true, new int[][] {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}}));

    /** Ward 1 loses its officer and has a support post; ward 2 swaps; ward 3 gains; 4 and 5 stay. */
    private final Evaluation moved =
            evaluate(scenario("b", 5000, true, new int[][] {{0, 0, 3, 1, 1}, {0, 1, 0, 0, 0}}));

    private final Comparison both = Comparison.of(List.of(floor, moved), WARDS);

    @Test
    void keyFiguresAreThoseOfHandSums() {
        ComparedScenario x = both.scenarios().get(0);
        ComparedScenario y = both.scenarios().get(1);
        assertThat(x.letter() + y.letter()).isEqualTo("AB");
        // Gaps at the floor: 0.5 + 1 + 1.5 + 1 + 1 = 5 of 10; after the moves 1.5 + 1.5 + 0 + 1 + 1 = 5.
        assertThat(KeyFigure.COVERAGE.value(x)).isCloseTo(0.5, within(1e-12));
        assertThat(KeyFigure.COVERAGE.value(y)).isCloseTo(0.5, within(1e-12));
        assertThat(KeyFigure.POSTS_SHORT.value(y)).isCloseTo(5, within(1e-12));
        assertThat(KeyFigure.UNMET_NEED.value(x)).isCloseTo(100, within(1e-9));
        double atFloor = 0.25 / 1.5 + 1.0 / 2 + 2.25 / 2.5 + 1.0 / 2 + 1.0 / 2;
        double after = 2.25 / 1.5 + 2.25 / 2 + 0 + 1.0 / 2 + 1.0 / 2;
        assertThat(KeyFigure.UNMET_NEED.value(y)).isCloseTo(100 * after / atFloor, within(1e-9));
        assertThat(KeyFigure.WORST_TENTH.value(x)).isCloseTo(0.4, within(1e-12));
        assertThat(KeyFigure.WORST_TENTH.value(y)).isZero();
        assertThat(KeyFigure.UNDER_SHORT.value(x)).isEqualTo(5);
        assertThat(KeyFigure.UNDER_SHORT.value(y)).isEqualTo(4);
        assertThat(KeyFigure.MOST_DEPRIVED.value(x)).isCloseTo(1 / 1.5, within(1e-12));
        assertThat(KeyFigure.LEAST_DEPRIVED.value(y)).isCloseTo(0.5, within(1e-12));
        assertThat(KeyFigure.COST.text(x)).isEqualTo("£5,000");
        assertThat(KeyFigure.COST.text(y)).isEqualTo("£5,400");
        assertThat(KeyFigure.HEADROOM.text(y)).isEqualTo("−£400");
        assertThat(KeyFigure.BELOW_FLOOR.text(y)).isEqualTo("2");
    }

    @Test
    void theBestIsByTheFiguresAsTheyRead() {
        assertThat(KeyFigure.COST.best(both.scenarios())).containsExactly(0);
        assertThat(KeyFigure.POSTS.best(both.scenarios())).isEmpty();
        assertThat(KeyFigure.COVERAGE.best(both.scenarios()))
                .as("both read 50%")
                .isEmpty();
        assertThat(KeyFigure.UNDER_SHORT.best(both.scenarios())).containsExactly(1);
        Comparison three = Comparison.of(List.of(moved, floor, floor), WARDS);
        assertThat(KeyFigure.WORST_TENTH.best(three.scenarios())).containsExactly(1, 2);
    }

    @Test
    void brokenRulesAreNamedAndMarkTheirFigures() {
        ComparedScenario y = both.scenarios().get(1);
        assertThat(y.broken())
                .extracting(ComparedScenario.Broken::toString)
                .containsExactly("Budget: £5,000: £400 over", "Floor: 1 X: 3 of 5 met");
        assertThat(KeyFigure.COST.breaksRule(y)).isTrue();
        assertThat(KeyFigure.BELOW_FLOOR.breaksRule(y)).isTrue();
        assertThat(KeyFigure.GINI.breaksRule(y)).isFalse();
        assertThat(both.scenarios().get(0).broken()).isEmpty();
        Evaluation off = evaluate(scenario("c", 6000, false, new int[][] {{0, 0, 3, 1, 1}, {0, 1, 0, 0, 0}}));
        Comparison c = Comparison.of(List.of(floor, off), WARDS);
        assertThat(KeyFigure.BELOW_FLOOR.text(c.scenarios().get(1))).isEqualTo("–");
        assertThat(c.scenarios().get(1).broken()).isEmpty();
        assertThat(c.notices()).singleElement().asString().startsWith("The floor rule is 1 X in A and off in B");
    }

    @Test
    void aPairTellsWhoGainsAndLosesAndWhatItCosts() {
        PairChange p = both.pair(0, 1);
        assertThat(p.gainers()).containsExactly(2);
        assertThat(p.losers()).containsExactly(0);
        assertThat(p.swaps()).containsExactly(1);
        assertThat(p.changed()).containsExactly(0, 1, 2);
        assertThat(p.gained()).isEqualTo(2);
        assertThat(p.lost()).isEqualTo(1);
        assertThat(p.cost()).isEqualTo(Money.pounds(400));
        assertThat(p.sentence()).isEqualTo("B has 1 more Y than A, for £400 more.");
        assertThat(both.changes()).containsExactly(-1, 2);
        PairChange back = Comparison.of(List.of(moved, floor), WARDS).pair(0, 1);
        assertThat(back.sentence()).isEqualTo("B has 1 fewer Y than A, for £400 less.");
        assertThat(back.gainers()).containsExactly(0);
    }

    @Test
    void theSentenceKeepsItsShape() {
        Evaluation large = evaluate(scenario("c", 900_000, true, new int[][] {{101, 1, 1, 1, 1}, {0, 0, 0, 0, 0}}));
        Evaluation mixed = evaluate(scenario("d", 900_000, true, new int[][] {{1, 1, 1, 1, 1}, {300, 0, 0, 0, 0}}));
        assertThat(Comparison.of(List.of(large, mixed), WARDS).pair(0, 1).sentence())
                .isEqualTo("B has 100 fewer Xs and 300 more Ys than A, +200 posts, for £20.0k more.");
        assertThat(Comparison.of(List.of(floor, floor), WARDS).pair(0, 1).sentence())
                .isEqualTo("B has as many posts of each role as A, for the same money.");
        Evaluation even = evaluate(scenario("e", 9000, true, new int[][] {{1, 1, 1, 1, 0}, {0, 0, 0, 0, 1}}));
        assertThat(Comparison.of(List.of(floor, even), WARDS).pair(0, 1).sentence())
                .isEqualTo("B has 1 fewer X and 1 more Y than A, as many posts in all, for £600 less.");
    }

    @Test
    void boroughsAndUnitsAddUp() {
        assertThat(both.boroughs()).extracting(ComparedArea::name).containsExactly("North", "South");
        assertThat(both.units()).extracting(ComparedArea::name).containsExactly("Lower", "Upper");
        ComparedArea north = both.boroughs().get(0);
        assertThat(north.change(0, 1)).isEqualTo(-1);
        assertThat(north.figures().get(1).cost()).isEqualTo(Money.pounds(400));
        assertThat(north.figures().get(1).unmetPosts()).isCloseTo(3, within(1e-12));
        assertThat(north.figures().get(1).coverage()).isCloseTo(0.5 / 3.5, within(1e-12));
        Comparison south = Comparison.of(List.of(floor, moved), WARDS, new int[] {2, 3, 4}, p -> p, both);
        assertThat(south.boroughs()).extracting(ComparedArea::name).containsExactly("South");
        assertThat(south.scenarios().get(1).figures().totalPosts()).isEqualTo(5);
        assertThat(south.pair(0, 1).changed()).containsExactly(2);
        assertThat(KeyFigure.MOST_DEPRIVED.text(south.scenarios().get(0))).isEqualTo("–");
    }

    @Test
    void otherTargetsAreSaidAndCanBeHeldToTheFirst() {
        assertThat(both.notices()).isEmpty();
        assertThat(both.sameTarget()).isTrue();
        int[][] posts = {{1, 1, 1, 1, 1}, {0, 0, 0, 0, 0}};
        Evaluation other = evaluate(
                scenario("c", 9000, true, posts, a("aim.X", 10), a("alpha.crime", 0.5), a("alpha.population", 0.5)));
        Comparison c = Comparison.of(List.of(floor, other), WARDS);
        assertThat(c.sameTarget()).isFalse();
        assertThat(c.notices())
                .containsExactly("B rests on another target than A: need index (crime 50%, not 0%; population 50%, not"
                        + " 100%); strength aimed at (15.0, not 10.0 effective posts)");
        Comparison held = Comparison.of(Comparison.heldToFirst(List.of(floor, other)), WARDS);
        assertThat(held.sameTarget()).isTrue();
        assertThat(held.notices()).isEmpty();
        assertThat(held.scenarios().get(1).figures().coverage()).isCloseTo(0.5, within(1e-12));
        Evaluation dear = evaluate(scenario("d", 9000, true, posts, a("X.unitCost", 200_000), a("X.abstraction", 0.1)));
        assertThat(Comparison.of(List.of(floor, dear, floor), WARDS).notices())
                .containsExactly(
                        "Money is not at the same prices. Cost of one post and year: X £1,000 in A and C, £2,000 in B",
                        "Vacancies, abstraction or effectiveness differ. Effective posts of one post: X 1.000 in A and"
                                + " C, 0.900 in B");
    }

    @Test
    void plansOfOtherGroundsAreRefusedWithTheReason() {
        assertThat(Comparison.refusal(plan("P", "s", "0123456789", ROLES), plan("Q", "s", "0123456789", ROLES)))
                .isEmpty();
        assertThat(Comparison.refusal(plan("P", "s", "0", ROLES), plan("Q", "t", "0", ROLES)))
                .hasValueSatisfying(why ->
                        assertThat(why).startsWith("\"Q\" rests on the ward set t (5 wards), \"P\" on s (5 wards)"));
        assertThat(Comparison.refusal(plan("P", "s", "0123456789", ROLES), plan("Q", "s", "9876543210", ROLES)))
                .hasValueSatisfying(why -> assertThat(why).contains("another release", "98765432", "01234567"));
        assertThat(Comparison.refusal(
                        plan("P", "s", "0", ROLES), plan("Q", "s", "0", List.of(new Role("X", "Officer", true)))))
                .hasValueSatisfying(why -> assertThat(why).contains("has the roles X, \"P\" has X, Y"));
        assertThatThrownBy(() -> Comparison.of(List.of(floor), WARDS)).hasMessageContaining("expected 2 to 4");
    }
}
