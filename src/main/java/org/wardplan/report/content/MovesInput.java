package org.wardplan.report.content;

import java.time.LocalDate;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.moves.MoveList;

/**
 * All that a paper of moves says; the same input gives the same bytes.
 *
 * @param from scenario whose posts are there
 * @param to scenario whose posts shall be there
 * @param scope the boroughs that have a page
 * @param date printed as the date of the paper
 * @param author printed as who made it; may be empty
 * @param marking protective marking at the top and bottom of every page
 * @param version of the program
 */
public record MovesInput(
        Plan plan,
        Scenario from,
        Scenario to,
        MoveList list,
        DataSet data,
        ReportScope scope,
        LocalDate date,
        String author,
        String marking,
        String version) {
    public MovesInput {
        marking = marking.isBlank() ? PaperDress.DEFAULT_MARKING : marking.strip();
    }
}
