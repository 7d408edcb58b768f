package org.wardplan.app.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhaseClassesTest {
    private static final YearMonth APRIL = YearMonth.of(2017, 4);

    @Test
    void wardsAreInTheQuarterInWhichTheyGetIt() {
        PhaseGoal goal = new PhaseGoal("Two", new int[] {PhaseGoal.AT_START, 2, 3, 9, PhaseGoal.NEVER});
        PhaseClasses whole = PhaseClasses.of(goal, APRIL, 12, 11);
        assertThat(whole.labels())
                .containsExactly(
                        "from the start", "Apr–Jun 17", "Jul–Sep 17", "Oct–Dec 17", "Jan–Mar 18", "not within the run");
        assertThat(whole.classOf()).containsExactly(0, 1, 2, 4, 5);
        assertThat(whole.counts()).containsExactly(1, 1, 1, 0, 1, 1);
        assertThat(whole.colours(false, "#111111", "#222222")).hasSize(6).doesNotHaveDuplicates();

        PhaseClasses early = PhaseClasses.of(goal, APRIL, 12, 2);
        assertThat(early.classOf()).containsExactly(0, 1, 5, 5, 5);
        assertThat(early.labels()).endsWith("not yet by Jun 17");
        assertThat(goal.by(3)).isEqualTo(3);
    }

    @Test
    void manyQuartersShareClasses() {
        PhaseGoal goal = new PhaseGoal("All", new int[] {0, 119, 60});
        PhaseClasses classes = PhaseClasses.of(goal, APRIL, 120, 119);
        assertThat(classes.labels()).hasSize(9);
        assertThat(classes.classOf()).containsExactly(1, 7, 4);
        assertThat(classes.labels().get(7)).isEqualTo("Apr 26–Mar 27");
    }

    @Test
    void nothingToGetIsNoClassBetween() {
        PhaseClasses none = PhaseClasses.of(new PhaseGoal("All", new int[] {-1, -1}), APRIL, 12, 11);
        assertThat(none.labels()).hasSize(2);
        assertThat(none.colours(true, "#111111", "#222222")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"−5%,-0.05,−5%", "2.5,0.025,2.5%", "+1%,0.01,1%", "0,0,0%"})
    void aRiseOfPayIsReadAndWritten(String typed, double value, String written) {
        assertThat(SignedNumber.RISE.parse(typed).orThrow()).isEqualTo(value);
        assertThat(SignedNumber.RISE.write(value)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "51%", "-51", "1e1", "2.123%"})
    void aRiseThatCantBeIsTold(String typed) {
        assertThat(SignedNumber.RISE.parse(typed).problems().get(0).message())
                .contains("is no pay award: expected a number from −50% to 50%");
    }

    @Test
    void postsAreWholeNumbersOfEitherSign() {
        assertThat(SignedNumber.POSTS.parse("-1,300").orThrow()).isEqualTo(-1300);
        assertThat(SignedNumber.POSTS.write(-1300)).isEqualTo("−1,300");
        assertThat(SignedNumber.POSTS.parse("1.5").value()).isNull();
    }
}
