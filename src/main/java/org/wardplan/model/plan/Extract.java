package org.wardplan.model.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.finance.Money;

/**
 * What makes a plan file a borough's part of a London plan: its own wards can be edited, all else is frozen context.
 * The state that it was taken from, the base of a later merge, is the first entry of the file's journal.
 *
 * @param plan id of the London plan
 * @param planName its name then
 * @param borough code
 * @param boroughName for messages
 * @param scenario id of the scenario that it is a part of; the same in both files
 * @param wards codes of the borough's wards, in order of code
 * @param entry number of the last journal entry of the London plan when it was taken
 * @param hash hash of that entry
 * @param at when it was taken, as ISO-8601 instant
 * @param by who took it
 * @param envelope what the borough's posts may cost in a year
 */
public record Extract(
        String plan,
        String planName,
        String borough,
        String boroughName,
        String scenario,
        List<String> wards,
        long entry,
        String hash,
        String at,
        String by,
        Money envelope) {
    public Extract {
        wards = wards.stream().sorted().toList();
    }

    /** Why an edit can't be made in a borough's file; empty where it can. */
    public Optional<String> refuses(PlanEdit edit) {
        if (edit instanceof PlanEdit.SetPosts e) {
            return outside(e.changes().stream().map(PostChange::ward).toList());
        } else if (edit instanceof PlanEdit.SetLocks e) {
            return outside(e.locks().stream().map(Lock::ward).toList());
        } else if (edit instanceof PlanEdit.SetNote e) {
            return outside(List.of(e.ward()));
        } else if (edit instanceof PlanEdit.SetOverrides e) {
            return outside(Stream.concat(e.from().stream(), e.to().stream())
                    .map(PostOverride::ward)
                    .toList());
        } else if (edit instanceof PlanEdit.SetLocalPriorities e) {
            LocalPriorities set = e.to() == null ? e.from() : e.to();
            return set == null || set.borough().equals(borough)
                    ? Optional.empty()
                    : londons("other boroughs' priorities");
        } else if (edit instanceof ScenarioEdit.SetSubmission e) {
            Submission set = e.to() == null ? e.from() : e.to();
            return set == null || set.borough().equals(borough) ? Optional.empty() : londons("other boroughs' plans");
        } else if (edit instanceof PlanEdit.Several e) {
            return e.edits().stream()
                    .map(this::refuses)
                    .flatMap(Optional::stream)
                    .findFirst();
        } else if (edit instanceof PlanEdit.SetWatch
                || edit instanceof PlanEdit.SetAdvice
                || edit instanceof PlanEdit.SetTemplate
                || edit instanceof PlanEdit.RenamePlan) {
            return Optional.empty();
        }
        return Optional.of(londons());
    }

    /** Why posts, locks and notes of some wards can't be changed in a borough's file; empty where they can. */
    public Optional<String> outside(Collection<String> changed) {
        Set<String> own = Set.copyOf(wards);
        return changed.stream()
                .filter(w -> !own.contains(w))
                .findFirst()
                .map(w -> "this is " + boroughName + "'s part of \"" + planName + "\": ward " + w
                        + " is outside the borough and can't be changed here");
    }

    /** What to say where a borough's file can't change what London sets for all. */
    public String londons() {
        return londons("assumptions, budget, weights, rules and scenarios").orElse("");
    }

    private Optional<String> londons(String what) {
        return Optional.of("this is " + boroughName + "'s part of \"" + planName + "\": " + what
                + " are set in the London plan and can't be changed here");
    }
}
