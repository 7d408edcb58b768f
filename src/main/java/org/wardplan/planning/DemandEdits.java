package org.wardplan.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.ProfileFile;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;

/** Makes the edits that change how need is counted, with labels for the history; null where nothing would change. */
public final class DemandEdits {
    private static final int STEPS = 10_000;

    private DemandEdits() {}

    /** Weighs crime with another profile, of the program or the plan's own. */
    public static @Nullable PlanEdit use(Scenario s, PriorityProfile profile) {
        return s.profile().equals(profile.id())
                ? null
                : new PlanEdit.SetProfile(s.id(), s.profile(), profile.id(), "Profile: " + profile.label());
    }

    /**
     * Changes weights of the profile in use. The program's profiles stay as they are: the first change to one makes a
     * profile of the plan's own, named after it, and uses that.
     *
     * @param now the profile in use
     * @param changed weight by category, 0 or more
     * @param label what was done, {@code Burglary, residential: weight 465.4 → 600}
     */
    public static @Nullable PlanEdit weigh(Scenario s, PriorityProfile now, Map<String, Double> changed, String label) {
        Map<String, Double> weights = new HashMap<>(now.weights());
        weights.putAll(changed);
        if (weights.equals(now.weights())) {
            return null;
        }
        Optional<PriorityProfile> own = s.demand().profile(now.id());
        if (own.isPresent()) {
            return new PlanEdit.SetOwnProfile(
                    s.id(), own.get(), new PriorityProfile(now.id(), now.label(), now.note(), weights), label);
        }
        String id = freeId(s, now.id() + "-own");
        // The second one made of a profile is told apart by its number.
        String number = id.endsWith("-own") ? "" : " " + id.substring(id.lastIndexOf('-') + 1);
        PriorityProfile made =
                new PriorityProfile(id, now.label() + ", changed" + number, "Made from " + now.label() + ".", weights);
        return adopt(s, made, label);
    }

    /** Puts a profile into the plan, in the place of its own one of the same id if there is one, and uses it. */
    public static @Nullable PlanEdit adopt(Scenario s, PriorityProfile profile, String label) {
        PriorityProfile before = s.demand().profile(profile.id()).orElse(null);
        List<PlanEdit> edits = new ArrayList<>();
        if (!profile.equals(before)) {
            edits.add(new PlanEdit.SetOwnProfile(s.id(), before, profile, label));
        }
        PlanEdit use = use(s, profile);
        if (use != null) {
            edits.add(use);
        }
        return one(edits, label);
    }

    /** Takes a profile of the plan's own away; where it is in use, another must be named that is used instead. */
    public static @Nullable PlanEdit remove(Scenario s, PriorityProfile own, PriorityProfile instead) {
        List<PlanEdit> edits = new ArrayList<>();
        if (s.profile().equals(own.id())) {
            edits.add(new PlanEdit.SetProfile(s.id(), own.id(), instead.id(), "Profile: " + instead.label()));
        }
        if (s.demand().profile(own.id()).isPresent()) {
            edits.add(new PlanEdit.SetOwnProfile(s.id(), own, null, "Profile removed: " + own.label()));
        }
        return one(edits, "Profile removed: " + own.label());
    }

    /** An id like the one wished for that no profile of the plan has. */
    public static String freeId(Scenario s, String wish) {
        String id = wish;
        for (int k = 2; s.demand().profile(id).isPresent(); k++) {
            id = wish + "-" + k;
        }
        return id;
    }

    /** Sets several assumptions as one step; keys that the scenario doesn't have are an error of the caller. */
    public static @Nullable PlanEdit assume(Scenario s, Map<String, Double> values, String author, String label) {
        List<PlanEdit> edits = new ArrayList<>();
        for (Assumption a : s.assumptions().list()) {
            Double value = values.get(a.key());
            PlanEdit edit = value == null ? null : Edits.assume(s, a, value, author);
            if (edit != null) {
                edits.add(edit);
            }
        }
        return one(edits, label);
    }

    /**
     * The shares of the need index when one of them is set: the others grow or shrink in proportion, so that they add
     * up to 1 in steps of a hundredth of a per cent. Where all others are 0, crime takes what is left, or residents where
     * crime is the one set.
     *
     * @param shares by key {@code alpha.…}
     */
    public static Map<String, Double> sharesWith(Map<String, Double> shares, String key, double value) {
        int set = (int) Math.round(Math.max(0, Math.min(1, value)) * STEPS);
        double others = 0;
        for (Map.Entry<String, Double> e : shares.entrySet()) {
            others += e.getKey().equals(key) ? 0 : e.getValue();
        }
        Map<String, Integer> steps = new HashMap<>();
        int left = STEPS - set;
        String largest = key.equals(Assumptions.ALPHA + "crime")
                ? Assumptions.ALPHA + "population"
                : Assumptions.ALPHA + "crime";
        if (others > 0) {
            int given = 0;
            double most = -1;
            for (Map.Entry<String, Double> e : shares.entrySet()) {
                if (!e.getKey().equals(key)) {
                    int part = (int) Math.floor(left * e.getValue() / others);
                    steps.put(e.getKey(), part);
                    given += part;
                    if (e.getValue() > most) {
                        most = e.getValue();
                        largest = e.getKey();
                    }
                }
            }
            left -= given;
        }
        steps.merge(largest, left, Integer::sum);
        Map<String, Double> result = new HashMap<>();
        shares.keySet().forEach(k -> result.put(k, (double) steps.getOrDefault(k, 0) / STEPS));
        result.put(key, (double) set / STEPS);
        return result;
    }

    /** Puts what a borough agreed for a year into the plan, or takes it out (to is null), and the year in force. */
    public static @Nullable PlanEdit agree(
            Scenario s,
            String boroughName,
            @Nullable LocalPriorities from,
            @Nullable LocalPriorities to,
            @Nullable String reason) {
        if (Objects.equals(from, to)) {
            return null;
        }
        LocalPriorities named = to == null ? from : to;
        String label = boroughName + ": priorities " + (named == null ? "" : named.yearLabel())
                + (to == null ? " removed" : "");
        List<PlanEdit> edits = new ArrayList<>();
        edits.add(new PlanEdit.SetLocalPriorities(s.id(), from, to, label, reason));
        if (to != null && s.demand().localYear() < to.year()) {
            edits.add(localYearEdit(s, to.year()));
        }
        return one(edits, label);
    }

    /** Puts the local priorities of a year in force; 0 for none. */
    public static @Nullable PlanEdit localYear(Scenario s, int year) {
        return s.demand().localYear() == year ? null : localYearEdit(s, year);
    }

    private static PlanEdit localYearEdit(Scenario s, int year) {
        String label = year == 0 ? "Local priorities: off" : "Local priorities of " + LocalPriorities.yearLabel(year);
        return new PlanEdit.SetLocalYear(s.id(), s.demand().localYear(), year, label);
    }

    /** Finds targets the other way. */
    public static @Nullable PlanEdit method(Scenario s, TargetMethod method) {
        return s.demand().method() == method
                ? null
                : new PlanEdit.SetMethod(s.id(), s.demand().method(), method, "Targets: " + method.label());
    }

    /**
     * Brings an indicator in (or replaces the one of its id), with a share of 0 in the need index where it has none yet;
     * null for {@code to} takes it out, and its share, which must be 0.
     */
    public static @Nullable PlanEdit indicator(
            Scenario s, @Nullable WardIndicator from, @Nullable WardIndicator to, String author) {
        WardIndicator named = to == null ? from : to;
        if (named == null || Objects.equals(from, to)) {
            return null;
        }
        String label = "Indicator " + (to == null ? "removed: " : "imported: ") + named.label();
        String key = Assumptions.ALPHA + named.id();
        Assumption share = s.assumptions().find(key).orElse(null);
        List<PlanEdit> edits = new ArrayList<>();
        edits.add(new PlanEdit.SetIndicator(s.id(), from, to, label));
        if (to != null && share == null) {
            Assumption none = new Assumption(
                    key,
                    "Share of " + to.label() + " in the need index",
                    0,
                    Assumption.Unit.SHARE,
                    Assumption.Status.USER,
                    "Set by " + author);
            edits.add(new PlanEdit.SetAssumption(s.id(), null, none, label));
        } else if (to == null && share != null) {
            edits.add(new PlanEdit.SetAssumption(s.id(), share, null, label));
        }
        return one(edits, label);
    }

    /**
     * Puts the profiles and local priorities of a file into the plan, as one step; those of the same id, or of the same
     * borough and year, are replaced. Which profile weighs London, and which year is in force, stay as they are.
     */
    public static @Nullable PlanEdit bringIn(Scenario s, ProfileFile.Content content, String label) {
        List<PlanEdit> edits = new ArrayList<>();
        for (PriorityProfile p : content.profiles()) {
            PriorityProfile before = s.demand().profile(p.id()).orElse(null);
            if (!p.equals(before)) {
                edits.add(new PlanEdit.SetOwnProfile(s.id(), before, p, label));
            }
        }
        for (LocalPriorities l : content.localPriorities()) {
            LocalPriorities before = s.demand().local(l.borough(), l.year()).orElse(null);
            if (!l.equals(before)) {
                edits.add(new PlanEdit.SetLocalPriorities(s.id(), before, l, label, null));
            }
        }
        return one(edits, label);
    }

    private static @Nullable PlanEdit one(List<PlanEdit> edits, String label) {
        return edits.isEmpty() ? null : edits.size() == 1 ? edits.get(0) : new PlanEdit.Several(edits, label, null);
    }
}
