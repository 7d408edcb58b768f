package org.wardplan.app.borough;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.storage.PlanFile;

/** Works on a borough's file as its superintendent does, on the disk. */
public final class Superintendent implements AutoCloseable {
    public static final Instant AT = Instant.parse("2019-04-15T10:00:00Z");
    private static final String NAME = "Supt. A. Reed";

    private final PlanFile file;

    public Superintendent(Path path) {
        file = PlanFile.open(path, NAME, AT).orThrow();
    }

    private Extract extract() {
        return Objects.requireNonNull(file.plan().extract());
    }

    private Scenario scenario() {
        return file.plan().scenario(extract().scenario());
    }

    /** The k-th of the borough's wards. */
    public String ward(int k) {
        return extract().wards().get(k);
    }

    /** Adds posts of a role to one of the borough's wards, or takes them. */
    public Superintendent posts(int ward, String role, int more) {
        Plan plan = file.plan();
        int now = scenario().allocation().posts(plan.roleIndex(role), plan.wardIndex(ward(ward)));
        file.append(
                new PlanEdit.SetPosts(
                        scenario().id(), List.of(new PostChange(ward(ward), role, now, now + more)), "posts", null),
                NAME,
                AT);
        return this;
    }

    public Superintendent note(int ward, String text) {
        String before = scenario().notes().getOrDefault(ward(ward), "");
        file.append(new PlanEdit.SetNote(scenario().id(), ward(ward), before, text, "note"), NAME, AT);
        return this;
    }

    public Superintendent submit(String note) {
        Submission before = file.plan().submission(extract().borough()).orElse(null);
        Submission said = new Submission(extract().borough(), Submission.State.SUBMITTED, NAME, AT.toString(), note);
        file.append(new ScenarioEdit.SetSubmission(before, said, "submitted", null), NAME, AT);
        return this;
    }

    @Override
    public void close() {
        file.close();
    }
}
