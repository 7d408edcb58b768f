package org.wardplan.planning.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.plan.Extract;
import org.wardplan.model.plan.Lock;
import org.wardplan.model.plan.Plan;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.PostChange;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.ScenarioEdit;
import org.wardplan.model.plan.Submission;
import org.wardplan.planning.RuleEdits;

/** A superintendent by chance: edits of posts, notes and locks in some wards, from a seed. */
final class BoroughScript {
    private final Random random;
    private final List<String> wards;
    private final Set<String> untouched;

    /** @param untouched wards that are left as they are */
    BoroughScript(long seed, List<String> wards, Set<String> untouched) {
        random = new Random(seed);
        this.wards = wards;
        this.untouched = untouched;
    }

    /** The borough's file after some edits, and handed in, or one time in four still a draft. */
    static Plan edited(Plan part, long seed, Set<String> untouched) {
        Extract extract = Objects.requireNonNull(part.extract());
        BoroughScript script = new BoroughScript(seed, extract.wards(), untouched);
        Plan plan = part;
        for (PlanEdit edit : script.edits(part, part.working(), 12)) {
            plan = plan.apply(edit);
        }
        return script.random.nextInt(4) == 0 ? plan : submitted(plan);
    }

    static Plan submitted(Plan part) {
        Extract extract = Objects.requireNonNull(part.extract());
        Submission said = new Submission(
                extract.borough(),
                Submission.State.SUBMITTED,
                "Supt. " + extract.boroughName(),
                London.LATER.toString(),
                "as agreed with the ward panels");
        return part.apply(new ScenarioEdit.SetSubmission(null, said, "handed in", null));
    }

    /** Edits that fit one after the other. Posts move from ward to ward, so that they cost the same. */
    List<PlanEdit> edits(Plan on, Scenario of, int count) {
        List<PlanEdit> edits = new ArrayList<>();
        Plan plan = on;
        for (int i = 0; i < count; i++) {
            PlanEdit edit = edit(plan, plan.scenario(of.id()), i);
            if (edit != null) {
                edits.add(edit);
                plan = plan.apply(edit);
            }
        }
        return edits;
    }

    private PlanEdit edit(Plan plan, Scenario s, int step) {
        String ward = ward();
        String role = random.nextBoolean() ? "DWO" : "PCSO";
        return switch (random.nextInt(5)) {
            case 0, 1 -> move(plan, s, ward, ward(), role);
            case 2 -> {
                String before = s.notes().getOrDefault(ward, "");
                yield new PlanEdit.SetNote(s.id(), ward, before, "note " + step + " " + random.nextInt(100), "note");
            }
            case 3 -> {
                Lock lock = new Lock(ward, role);
                yield new PlanEdit.SetLocks(s.id(), List.of(lock), !s.locks().contains(lock), "lock");
            }
            default -> priorities(plan, s);
        };
    }

    private String ward() {
        String ward;
        do {
            ward = wards.get(random.nextInt(wards.size()));
        } while (untouched.contains(ward));
        return ward;
    }

    private PlanEdit move(Plan plan, Scenario s, String from, String to, String role) {
        int r = plan.roleIndex(role);
        int has = s.allocation().posts(r, plan.wardIndex(from));
        int other = s.allocation().posts(r, plan.wardIndex(to));
        if (from.equals(to) || has == 0) {
            return null;
        }
        PlanEdit moved = new PlanEdit.SetPosts(
                s.id(),
                List.of(new PostChange(from, role, has, has - 1), new PostChange(to, role, other, other + 1)),
                "moved",
                "reason " + random.nextInt(1000));
        return RuleEdits.handChange(plan, moved, "Supt.", London.LATER.toString());
    }

    private PlanEdit priorities(Plan plan, Scenario s) {
        Extract extract = plan.extract();
        if (extract == null || random.nextInt(3) > 0) {
            return null;
        }
        LocalPriorities before = s.demand().local(extract.borough(), 2018).orElse(null);
        LocalPriorities after = new LocalPriorities(
                extract.borough(),
                2018,
                "",
                Map.of("robbery-personal", 1.0 + random.nextInt(4)),
                "agreed " + random.nextInt(100));
        return new PlanEdit.SetLocalPriorities(s.id(), before, after, "priorities", null);
    }
}
