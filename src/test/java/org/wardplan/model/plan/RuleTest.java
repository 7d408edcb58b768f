package org.wardplan.model.plan;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleTest {
    private static final Area EACH = new Area(Area.Kind.BOROUGH, "");

    static Stream<Arguments> nonsense() {
        return Stream.of(
                of(() -> new Rule.Locks(" ", true), "short name"),
                of(() -> new Rule.RingFence("r", true, "", Set.of("DWO")), "funding line"),
                of(() -> new Rule.RingFence("r", true, "growth", Set.of()), "at least one"),
                of(() -> new Rule.Floor("r", true, Map.of("DWO", -1)), "-1 DWO: expected 0 to 999"),
                of(() -> new Rule.WardPosts("r", true, Set.of(), "DWO", null, null), "neither"),
                of(() -> new Rule.WardPosts("r", true, Set.of(), "DWO", 5, 4), "at least 5 and at most 4"),
                of(() -> new Rule.WardPosts("r", true, Set.of(), "", -2, null), "at least -2: expected posts, 0 or"),
                of(() -> new Rule.TownCentreCap("r", true, Set.of(), Map.of()), "at least one"),
                of(() -> new Rule.TownCentreCap("r", true, Set.of(), Map.of("DWO", 1000)), "0 to 999"),
                of(() -> new Rule.HeadCount("r", true, ""), "role"),
                of(() -> limit(Rule.Measure.SHARE, 0.0, 1.2), "at most 1.2: expected a share, 0 to 1"),
                of(() -> limit(Rule.Measure.POSTS, -1.0, null), "expected posts, 0 or more"),
                of(() -> limit(Rule.Measure.CHANGE, -1.5, null), "expected a change, -1 or more"),
                of(() -> limit(Rule.Measure.POUNDS, 2e6, 1e6), "at least 2000000 and at most 1000000"),
                of(() -> limit(Rule.Measure.POUNDS, Double.NaN, null), "pounds"),
                of(() -> new Rule.Mix("r", true, "DWO", "DWO", 2, null), "two different"),
                of(() -> new Rule.Mix("r", true, "PCSO", "DWO", -1, null), "0 or more"),
                of(() -> new Rule.NoLoser("r", true, -0.1), "a gain, 0 or more"),
                of(() -> new Rule.Neighbours("r", true, 0, Set.of()), "more than 0"),
                of(() -> new Rule.Neighbours("r", true, 25, Set.of()), "0.25 is 25 points"),
                of(() -> new Rule.Supervision("r", true, "SGT", 0), "expected 1 or more"));
    }

    private static Arguments of(ThrowingCallable made, String expected) {
        return Arguments.of(made, expected);
    }

    private static Rule limit(Rule.Measure measure, Double least, Double most) {
        return new Rule.AreaLimit("r", true, EACH, measure, "", least, most);
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void aFigureThatMakesNoSenseIsRefusedWithWhatWasExpected(ThrowingCallable made, String expected) {
        assertThatIllegalArgumentException().isThrownBy(made::call).withMessageContaining(expected);
    }

    @Test
    void figuresAtTheEdgeAreKept() {
        assertThatNoException().isThrownBy(() -> {
            limit(Rule.Measure.SHARE, 0.0, 1.0);
            limit(Rule.Measure.CHANGE, -1.0, 5.0);
            limit(Rule.Measure.POSTS, 7.0, 7.0);
            new Rule.WardPosts("r", true, Set.of(), "", 0, null);
            new Rule.Floor("r", false, Map.of());
            new Rule.Mix("r", true, "PCSO", "DWO", 0, null);
            new Rule.NoLoser("r", true, 0.0);
            new Rule.Neighbours("r", true, 1, Set.of());
        });
    }
}
