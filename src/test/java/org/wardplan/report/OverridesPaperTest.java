package org.wardplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Aim;
import org.wardplan.model.plan.PostOverride;
import org.wardplan.model.plan.Recommendation;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.paper.PaperSection;

/** What papers say of a recommended plan and of hand changes against it. */
class OverridesPaperTest {
    private static final ExportInput PLAIN = Inputs.placed();
    private static final String AT = "2019-04-20T14:06:30Z";

    @TempDir
    Path folder;

    private static ExportInput with(double objective, double bound, PostOverride... overrides) {
        Recommendation r = new Recommendation(
                Aim.CLOSE_THE_GAPS,
                Money.pounds(140_000_000),
                objective,
                bound,
                AT,
                PLAIN.scenario().allocation());
        return Inputs.with(PLAIN.plan(), PLAIN.scenario().withAdvice(new Advice(r, List.of(overrides))));
    }

    private static PostOverride override(String ward, String reason) {
        return new PostOverride(ward, "DWO", 3, 4, reason, "A. Smith", AT);
    }

    private String text(ExportInput in) throws Exception {
        Path file = folder.resolve("paper.html");
        Papers.html(in, Set.of(PaperSection.OVERRIDES), file).orThrow();
        return Files.readString(file)
                .replaceFirst("(?s)<head>.*?</head>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void withoutARecommendedPlanThereIsNoSection() throws Exception {
        assertThat(text(PLAIN)).doesNotContain("Recommended plan");
    }

    @Test
    void thePlanIsNamedWithWhatIsProvedOfIt() throws Exception {
        assertThat(text(with(50, 50)))
                .contains(
                        "recommended on 20 April 2019: close the gaps, for £140.0m a year, proved to be the best under its"
                                + " rules.")
                .contains("No number of posts here was set by hand against it.");
        double atFloor = 100
                * PLAIN.evaluation().london().unmetNeed()
                / PLAIN.evaluation().london().unmetNeedIndex();
        assertThat(text(with(50, 50 - 0.00031 * atFloor))).contains("proved to be within 0.04%");
    }

    @Test
    void handChangesStandWithReasonAuthorAndTimeInTheirBorough() throws Exception {
        ExportInput in = with(50, 50, override(Inputs.COLDHARBOUR, "Town <centre> pilot"), override("E05000649", ""));
        assertThat(text(in))
                .contains("2 numbers of posts were set by hand")
                .contains("Coldharbour, Lambeth DWO 3 4 Town &lt;centre&gt; pilot A. Smith, 20 April 2019, 14:06 UTC")
                .contains("West End, Westminster DWO 3 4 no reason given");
        assertThat(text(Inputs.lambeth(in)))
                .contains(
                        "1 number of posts was set by hand against it, by professional judgement; 1 more in other wards")
                .doesNotContain("West End");
    }
}
