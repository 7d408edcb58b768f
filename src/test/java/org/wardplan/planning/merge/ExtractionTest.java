package org.wardplan.planning.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;

class ExtractionTest {
    private static final Borough LAMBETH = London.borough("Lambeth");
    private static final String COLDHARBOUR = "E05000420";
    private static final String IN_CAMDEN = "E05000128";

    @Test
    void aBoroughsPartIsTheSameScenarioOnAllWards() {
        Plan london = London.plan();
        Scenario s = london.working();
        london = london.apply(new PlanEdit.SetLocks(s.id(), List.of(new Lock(COLDHARBOUR, "DWO")), true, "locked"))
                .apply(new PlanEdit.SetNote(s.id(), COLDHARBOUR, "", "football", "note"));

        Plan part = London.part(london, LAMBETH, null);

        assertThat(part.name()).isEqualTo("Lambeth: 2018/19 growth");
        assertThat(part.wardCodes()).hasSize(629).isEqualTo(london.wardCodes());
        assertThat(part.scenarios())
                .containsExactly(london.working().withBudget(part.working().budget()), london.baselineScenario());
        assertThat(part.working().budget().total())
                .as("what all posts cost now, so that nothing is left")
                .isEqualTo(Money.pounds(629 * (2 * 60_043 + 40_000)));
        assertThat(part.baseline()).isEqualTo(london.baseline());
        Extract extract = part.extract();
        assertThat(extract).isNotNull();
        assertThat(extract.plan()).isEqualTo("london-plan");
        assertThat(extract.scenario()).isEqualTo(s.id());
        assertThat(extract.wards()).hasSize(21).contains(COLDHARBOUR);
        assertThat(extract.entry()).isEqualTo(London.ENTRY);
        assertThat(extract.hash()).isEqualTo(London.HASH);
        // 21 wards of two DWOs and one PCSO at 2017/18 costs.
        assertThat(extract.envelope()).isEqualTo(Money.pounds(21 * (2 * 60_043 + 40_000)));
    }

    @Test
    void onlyTheBoroughsWardsCanBeEdited() {
        Plan part = London.part(London.plan(), LAMBETH);
        String s = part.working().id();
        assertThat(part.apply(posts(s, COLDHARBOUR)).scenario(s)).isNotEqualTo(part.scenario(s));
        assertThatThrownBy(() -> part.apply(posts(s, IN_CAMDEN)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lambeth's part of \"2018/19 growth\"")
                .hasMessageContaining(IN_CAMDEN);
        assertThatThrownBy(() -> part.apply(new ScenarioEdit.SetBaseline(part.baseline(), s, "baseline")))
                .hasMessageContaining("set in the London plan");
    }

    @Test
    void templatesOfPapersGoAlongAndAreNotMergedBack() {
        PaperTemplate ours = new PaperTemplate("Panel", List.of("plan"), "OFFICIAL", "", null);
        Plan london = London.plan().apply(new PlanEdit.SetTemplate(null, ours, "template"));
        Plan part = London.part(london, LAMBETH);
        assertThat(part.templates()).containsExactly(ours);
        Plan now = part.apply(new PlanEdit.SetTemplate(
                ours, new PaperTemplate("Panel", List.of("map"), "OFFICIAL", "", null), "template"));
        Merge merge = London.merge(london, Returned.of("lambeth.wardplan", part, now));
        assertThat(merge.kept())
                .extracting(MergeChange::words)
                .containsExactly("Lambeth: the file's templates of papers stay in the file");
        assertThat(merge.taken()).isEmpty();
    }

    @Test
    void whatCantBeExtractedIsRefused() {
        Plan london = London.plan();
        Plan part = London.part(london, LAMBETH);
        assertThatThrownBy(() -> London.part(part, LAMBETH)).hasMessageContaining("out of the London plan");
        assertThatThrownBy(() -> Extraction.of(
                        london, london.baseline(), LAMBETH, London.DATA.wards(), 1, "h", null, "Jo", London.AT, "id"))
                .hasMessageContaining("locked");
    }

    private static PlanEdit posts(String scenario, String ward) {
        return new PlanEdit.SetPosts(scenario, List.of(new PostChange(ward, "DWO", 2, 3)), "one more", null);
    }
}
