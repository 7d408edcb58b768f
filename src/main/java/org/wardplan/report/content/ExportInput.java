package org.wardplan.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.Evaluation;

/**
 * All that a paper or an export says. Nothing else goes in, neither clock nor locale, so the same input gives the same
 * bytes.
 *
 * @param scenario of the plan; what the evaluation was made of
 * @param profile the weights that demand was counted with
 * @param ranks how sure the ranks are, or null where not computed
 * @param date printed as the date of the paper, and the only date in the file
 * @param author printed as who made it; may be empty
 * @param dress marking, note and logo
 * @param baseline sums of the plan's baseline on the same data, or null where not computed
 * @param decisions edits with reasons, in the order of the journal; none where it was not read
 * @param version of the program
 */
public record ExportInput(
        Plan plan,
        Scenario scenario,
        Evaluation evaluation,
        DataSet data,
        PriorityProfile profile,
        @Nullable RankIntervals ranks,
        ReportScope scope,
        LocalDate date,
        String author,
        PaperDress dress,
        @Nullable Evaluation baseline,
        List<Decision> decisions,
        String version) {
    public ExportInput {
        Objects.requireNonNull(date);
        decisions = List.copyOf(decisions);
        int n = data.wards().size();
        if (evaluation.wards() != n || plan.wardCodes().size() != n || (ranks != null && ranks.wards() != n)) {
            throw new IllegalArgumentException("a plan of " + plan.wardCodes().size() + " wards and an evaluation of "
                    + evaluation.wards() + " for a data set of " + n);
        }
        for (int w : scope.wards()) {
            Objects.checkIndex(w, n);
        }
    }

    /** The same for other wards. */
    public ExportInput withScope(ReportScope other) {
        return new ExportInput(
                plan,
                scenario,
                evaluation,
                data,
                profile,
                ranks,
                other,
                date,
                author,
                dress,
                baseline,
                decisions,
                version);
    }

    /** Protective marking at the top and bottom of every page. */
    public String marking() {
        return dress.marking();
    }
}
