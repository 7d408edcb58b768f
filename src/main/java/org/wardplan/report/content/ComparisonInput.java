package org.wardplan.report.content;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.Plan;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.compare.Comparison;

/**
 * All that a paper of two to four scenarios says; the same input gives the same bytes.
 *
 * @param plans by scenario the plan that it is of, A's first; the paper is a paper of that one
 * @param data that all of them are counted on
 * @param comparison over the wards of the scope
 * @param profiles the priority profiles of the program, to name those in force
 * @param heldToFirst whether all were held to the target of the first
 * @param scope the wards that are compared
 * @param date printed as the date of the paper
 * @param author printed as who made it; may be empty
 * @param dress marking, note and logo
 * @param version of the program
 */
public record ComparisonInput(
        List<Plan> plans,
        DataSet data,
        Comparison comparison,
        List<PriorityProfile> profiles,
        boolean heldToFirst,
        ReportScope scope,
        LocalDate date,
        String author,
        PaperDress dress,
        String version) {
    public ComparisonInput {
        Objects.requireNonNull(date);
        plans = List.copyOf(plans);
        profiles = List.copyOf(profiles);
        int n = data.wards().size();
        if (plans.size() != comparison.scenarios().size()) {
            throw new IllegalArgumentException(
                    plans.size() + " plans for " + comparison.scenarios().size() + " scenarios");
        }
        for (var s : comparison.scenarios()) {
            if (s.evaluation().wards() != n) {
                throw new IllegalArgumentException(
                        "an evaluation of " + s.evaluation().wards() + " wards for a data set of " + n);
            }
        }
        if (!Arrays.equals(comparison.scope(), scope.wards())) {
            throw new IllegalArgumentException("a comparison of " + comparison.scope().length + " wards for a paper of "
                    + scope.wards().length + " in " + scope.title());
        }
    }

    /** Scenarios that are all of one plan. */
    public static ComparisonInput of(
            Plan plan,
            DataSet data,
            Comparison comparison,
            List<PriorityProfile> profiles,
            ReportScope scope,
            LocalDate date,
            String author,
            PaperDress dress,
            String version) {
        List<Plan> plans = comparison.scenarios().stream().map(s -> plan).toList();
        return new ComparisonInput(plans, data, comparison, profiles, false, scope, date, author, dress, version);
    }

    /** The plan of A. */
    public Plan plan() {
        return plans.get(0);
    }

    /** What the scenario at a place comes to. */
    public Evaluation evaluation(int place) {
        return comparison.scenarios().get(place).evaluation();
    }

    /** One of them as a paper of its own would have it: without ranks, baseline or decisions. */
    public ExportInput of(int place) {
        Evaluation e = evaluation(place);
        String id = e.scenario().profile();
        PriorityProfile profile = Requirement.profiles(profiles, e.scenario()).stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseGet(() -> new PriorityProfile(id, id, "", Map.of()));
        return new ExportInput(
                plans.get(place),
                e.scenario(),
                e,
                data,
                profile,
                null,
                scope,
                date,
                author,
                dress,
                null,
                List.of(),
                version);
    }

    /** Protective marking at the top and bottom of every page. */
    public String marking() {
        return dress.marking();
    }
}
