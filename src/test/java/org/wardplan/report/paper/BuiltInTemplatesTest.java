package org.wardplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardplan.model.plan.PaperTemplate;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.report.Inputs;

class BuiltInTemplatesTest {
    private static final Plan PLAN = Inputs.preset("end-2017").plan();

    @Test
    void thoseBuiltInNameSectionsThatThereAre() {
        assertThat(BuiltInTemplates.all())
                .extracting(PaperTemplate::name)
                .containsExactly("full", "panel", "figures")
                .allSatisfy(name -> assertThat(BuiltInTemplates.unknown(
                                BuiltInTemplates.find(PLAN, name).orElseThrow()))
                        .isEmpty());
        assertThat(BuiltInTemplates.sections(BuiltInTemplates.FULL.sections()))
                .isEqualTo(EnumSet.allOf(PaperSection.class));
        assertThat(BuiltInTemplates.sections(BuiltInTemplates.FIGURES.sections()))
                .containsExactly(PaperSection.WARDS, PaperSection.MONEY);
    }

    @Test
    void aPlansOwnTemplateGoesBeforeOneBuiltIn() {
        PaperTemplate own = new PaperTemplate("panel", List.of("map", "of-later", "MONEY"), "SECRET", "", null);
        Plan plan = PLAN.apply(new PlanEdit.SetTemplate(null, own, "template"));
        assertThat(BuiltInTemplates.find(plan, "panel")).contains(own);
        assertThat(BuiltInTemplates.find(plan, "full")).contains(BuiltInTemplates.FULL);
        assertThat(BuiltInTemplates.find(plan, "Panel")).isEmpty();
        assertThat(BuiltInTemplates.of(plan)).containsExactly(own, BuiltInTemplates.FULL, BuiltInTemplates.FIGURES);
        assertThat(BuiltInTemplates.sections(own.sections())).containsExactly(PaperSection.MAP, PaperSection.MONEY);
        assertThat(BuiltInTemplates.unknown(own)).containsExactly("of-later");
    }
}
