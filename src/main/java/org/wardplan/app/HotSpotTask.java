package org.wardplan.app;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.Problem;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.HotSpotStudy;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.HotSpotFindings;
import org.wardplan.planning.Requirement;

/**
 * Makes the hot-spot study of the scenario that is shown, in the background and anew when it or the profile changes. In
 * its analytic form, which takes milliseconds: permutations are for the hot-spot screen and papers.
 */
final class HotSpotTask {
    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private final TaskRunner tasks;
    private final Consumer<HotSpotFindings> found;
    private final Consumer<Problem> failed;
    private boolean begun;
    private @Nullable HotSpotStudy made;
    private @Nullable PriorityProfile weighed;

    /** @param found takes what was found out, on the interface's thread */
    HotSpotTask(
            DataSet data,
            List<PriorityProfile> profiles,
            TaskRunner tasks,
            Consumer<HotSpotFindings> found,
            Consumer<Problem> failed) {
        this.data = data;
        this.profiles = profiles;
        this.tasks = tasks;
        this.found = found;
        this.failed = failed;
    }

    /** Begins to study, with a scenario. Not at once at the start, whose moments belong to the window. */
    void begin(Scenario s) {
        begun = true;
        of(s);
    }

    /** Studies a scenario, unless the study at hand is the same or nothing has begun yet. */
    void of(Scenario s) {
        if (!begun) {
            return;
        }
        HotSpotStudy study = HotSpotFindings.quick(s.watch().study());
        PriorityProfile profile = Requirement.profile(profiles, s, s.profile()).value();
        boolean sameWeights = !study.series().equals(HotSpotStudy.HARM) || (profile != null && profile.equals(weighed));
        if (study.equals(made) && sameWeights) {
            return;
        }
        made = study;
        weighed = profile;
        tasks.run(
                "hot-spots",
                "Where crime gathers",
                (progress, cancellation) -> Requirement.hotSpots(data, profiles, s, study, progress, cancellation),
                found,
                e -> failed.accept(Problem.error("The hot spots could not be worked out: " + e)));
    }
}
