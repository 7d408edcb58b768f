package org.wardplan.app.demand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.ProfileFile;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Requirement;

/** The profiles that a scenario can choose from, and the edits that copy, rename, take in and remove the plan's own. */
public final class ProfileShelf {
    private final List<PriorityProfile> standard;

    /** @param standard the program's profiles */
    public ProfileShelf(List<PriorityProfile> standard) {
        this.standard = List.copyOf(standard);
    }

    /** The program's, then the plan's own. */
    public List<PriorityProfile> all(Scenario s) {
        return Requirement.profiles(standard, s);
    }

    public PriorityProfile inUse(Scenario s) {
        return Requirement.profile(standard, s, s.profile()).orThrow();
    }

    public static boolean isOwn(Scenario s, PriorityProfile profile) {
        return s.demand().profile(profile.id()).isPresent();
    }

    /** A copy of the profile as the plan's own, in use at once. */
    public @Nullable PlanEdit duplicate(Scenario s, PriorityProfile profile) {
        String name = freeLabel(s, profile.label() + ", copy");
        PriorityProfile copy =
                new PriorityProfile(freeId(s, profile.id() + "-own"), name, profile.note(), profile.weights());
        return DemandEdits.adopt(s, copy, "Profile: " + name);
    }

    /** Why one of the plan's own can't have a name; empty when it can. */
    public String refusal(Scenario s, PriorityProfile own, String label) {
        String name = label.strip();
        if (name.isEmpty()) {
            return "A profile needs a name: \"" + own.label() + "\" is kept.";
        }
        boolean taken = all(s).stream()
                .anyMatch(p -> !p.id().equals(own.id()) && p.label().equalsIgnoreCase(name));
        return taken
                ? "There is a profile \"" + name + "\" already: choose another name. \"" + own.label() + "\" is kept."
                : "";
    }

    /** Another name and note for one of the plan's own; null where nothing would change. */
    public @Nullable PlanEdit rename(Scenario s, PriorityProfile own, String label, String note) {
        PriorityProfile renamed = new PriorityProfile(own.id(), label.strip(), note.strip(), own.weights());
        return renamed.equals(own)
                ? null
                : new PlanEdit.SetOwnProfile(s.id(), own, renamed, "Profile renamed: " + renamed.label());
    }

    /** Takes one of the plan's own away; in its place the one it was made from is used, or the first of the program's. */
    public @Nullable PlanEdit remove(Scenario s, PriorityProfile own) {
        PriorityProfile instead = standard.stream()
                .filter(p -> own.id().startsWith(p.id() + "-own"))
                .findFirst()
                .orElse(standard.get(0));
        return DemandEdits.remove(s, own, instead);
    }

    /** Takes in what a file holds and uses its first profile, as one step; null where the plan has all of it already. */
    public @Nullable PlanEdit bringIn(Scenario s, ProfileFile.Content content, Path file) {
        String label = "Profiles imported from " + file.getFileName();
        List<PlanEdit> edits = new ArrayList<>();
        PlanEdit taken = DemandEdits.bringIn(s, content, label);
        if (taken != null) {
            edits.add(taken);
        }
        if (!content.profiles().isEmpty()) {
            PlanEdit use = DemandEdits.use(s, content.profiles().get(0));
            if (use != null) {
                edits.add(use);
            }
        }
        return edits.isEmpty() ? null : new PlanEdit.Several(edits, label, null);
    }

    private static String freeId(Scenario s, String wish) {
        return DemandEdits.freeId(s, wish);
    }

    private String freeLabel(Scenario s, String wish) {
        return Stream.iterate(1, k -> k + 1)
                .map(k -> k == 1 ? wish : wish + " " + k)
                .filter(name -> all(s).stream().noneMatch(p -> p.label().equals(name)))
                .findFirst()
                .orElse(wish);
    }
}
