package org.wardplan.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.report.content.Decision;
import org.wardplan.storage.EditReach;
import org.wardplan.storage.JournalEntry;
import org.wardplan.storage.JournalFilter;
import org.wardplan.storage.PlanFile;

/** What was decided in a plan and why, read from its journal. */
public final class Decisions {
    private Decisions() {}

    /**
     * The edits of a scenario that are in force and that a reason was given for, oldest first. An entry that can't be
     * read any more has no wards. Throws {@link org.wardplan.storage.PlanFileException} where the file can't be read.
     */
    public static List<Decision> of(PlanFile file, String scenarioId) {
        long[] numbers = file.search(
                JournalFilter.ALL.withKinds(EnumSet.of(JournalEntry.Kind.EDIT)).withScenario(scenarioId));
        List<String> codes = file.plan().wardCodes();
        List<Decision> decisions = new ArrayList<>();
        for (JournalEntry e :
                file.entries(Arrays.stream(numbers).sorted().boxed().toList())) {
            String reason = e.reason();
            if (!e.undone() && reason != null && !reason.isBlank()) {
                decisions.add(
                        new Decision(e.n(), e.at(), e.author(), e.label(), reason.strip(), wards(file, codes, e.n())));
            }
        }
        return decisions;
    }

    private static Set<String> wards(PlanFile file, List<String> codes, long n) {
        Optional<PlanEdit> edit = file.editOf(n).value();
        return edit == null || edit.isEmpty() ? Set.of() : EditReach.wards(codes, edit.get());
    }
}
