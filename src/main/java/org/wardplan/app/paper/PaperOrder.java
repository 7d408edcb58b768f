package org.wardplan.app.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.paper.PaperSection;

/**
 * What a paper is to be made of, as chosen at one moment. Nothing in it changes, so that it can be set in the background.
 *
 * @param scope the wards of an area's paper and of a comparison
 * @param ward index; of a ward profile
 * @param scenarios what they mean: the one that is worked on, or those compared, in their order
 * @param baseline what the plan's baseline means; null where its demand makes no sense
 * @param entries how many entries the plan's journal had, since the paper tells of its decisions
 */
record PaperOrder(
        PaperKind kind,
        ReportScope scope,
        int ward,
        Plan plan,
        List<Evaluation> scenarios,
        @Nullable Evaluation baseline,
        Set<PaperSection> sections,
        PaperDress dress,
        LocalDate date,
        String author,
        int entries) {
    PaperOrder {
        scenarios = List.copyOf(scenarios);
        sections = Set.copyOf(sections);
    }

    Evaluation shown() {
        return scenarios.get(0);
    }
}
