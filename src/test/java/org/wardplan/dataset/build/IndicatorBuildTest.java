package org.wardplan.dataset.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.wardplan.base.Problem;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.BoroughCode;
import org.wardplan.model.geography.CommandUnit;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardCode;
import org.wardplan.model.geography.WardSet;

class IndicatorBuildTest {
    private static final SetPlan.IndicatorPart PART = new SetPlan.IndicatorPart(
            "asb", "Anti-social behaviour", "asb.csv", "Ward", "Month", "n", 2, "Counted by someone", "A licence");

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theLatestMonthsThatEveryWardHasAreAddedUp() {
        IndicatorBuild.Result made = build(
                        """
                        Ward,Month,n
                        E05000001,201711,50
                        E05000002,201711,60
                        E05000001,201712,1
                        E05000002,201712,0
                        E05000001,201801,4
                        E05000002,201801,5
                        E05000001,201802,1000
                        """)
                .orElseThrow();

        assertThat(problems).isEmpty();
        assertThat(made.first()).isEqualTo(YearMonth.of(2017, 12));
        assertThat(made.last()).isEqualTo(YearMonth.of(2018, 1));
        assertThat(made.csv()).isEqualTo("code,value\nE05000001,5\nE05000002,5\n");
        assertThat(made.source())
                .contains("2017-12 to 2018-01", "in 1 of 3 wards, all of Camden", "2018-02 (1 wards)", "A licence");
    }

    @Test
    void aMonthThatTheFileLacksBreaksTheRun() {
        assertThat(
                        build(
                                """
                        Ward,Month,n
                        E05000001,201711,5
                        E05000001,201712,6
                        E05000001,201802,7
                        """))
                .hasValueSatisfying(made -> assertThat(made.csv()).isEqualTo("code,value\nE05000001,11\n"));
        assertThat(build("Ward,Month,n\nE05000001,201711,5\nE05000001,201801,7\n"))
                .isEmpty();
        assertThat(problems).singleElement().satisfies(p -> assertThat(p.message())
                .contains("no 2 months in a row"));
    }

    @Test
    void rowsThatCanNotBeRightAreNamedByLine() {
        build(
                """
                Ward,Month,n
                E05000001,201711,5
                E05000001,201711,5
                E05999999,201711,5
                E05000001,2017-12,5
                E05000001,201712,-5
                E05000001,201801,
                """);

        assertThat(problems.stream().map(Problem::line)).startsWith(3, 4, 5, 6, 7);
    }

    private Optional<IndicatorBuild.Result> build(String text) {
        return IndicatorBuild.build(PART, text.getBytes(StandardCharsets.UTF_8), wards(), problems);
    }

    private static WardSet wards() {
        Borough hackney = new Borough(new BoroughCode("E09000012"), "Hackney", new CommandUnit("Central East"));
        Borough camden = new Borough(new BoroughCode("E09000007"), "Camden", new CommandUnit("Central North"));
        return new WardSet(
                "test",
                "Test",
                List.of(ward("E05000001", hackney), ward("E05000002", hackney), ward("E05000003", camden)),
                new int[][] {{}, {}, {}});
    }

    private static Ward ward(String code, Borough borough) {
        return new Ward(
                new WardCode(code),
                "A",
                borough,
                1,
                1,
                1,
                OptionalInt.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                null);
    }
}
