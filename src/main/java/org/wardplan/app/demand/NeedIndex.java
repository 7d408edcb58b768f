package org.wardplan.app.demand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;

/** What need is mixed from, and in which shares; they always add up to 1. */
public final class NeedIndex {
    private static final double STEPS = 10_000;

    /**
     * One indicator.
     *
     * @param key of its share among the assumptions, {@code alpha.crime}
     * @param alpha its share, 0 to 1
     * @param reason why it can't be given a share, empty when it can
     * @param remark what to know of it, may be empty
     */
    public record Indicator(String key, String label, double alpha, String reason, String remark) {
        public boolean isPossible() {
            return reason.isEmpty();
        }
    }

    private final DataSet data;

    public NeedIndex(DataSet data) {
        this.data = data;
    }

    /** All indicators in the order of the bar: crime, residents, jobs, deprivation, those of the data, imported ones. */
    public List<Indicator> indicators(Scenario s) {
        List<Indicator> list = new ArrayList<>();
        int n = data.wards().size();
        list.add(indicator(s, "crime", "Crime", 0, false, "weighed by the profile"));
        list.add(indicator(s, "population", "Residents", 0, false, ""));
        list.add(indicator(s, "jobs", "Workplace jobs", missing(w -> w.jobs().isPresent()), false, ""));
        list.add(indicator(
                s,
                "deprivation",
                "Deprivation",
                missing(w -> w.deprivation().isPresent()),
                false,
                "residents × score"));
        List<WardIndicator> known = new ArrayList<>(data.indicators());
        if (known.stream().noneMatch(i -> i.id().equals("asb"))
                && s.demand().indicator("asb").isEmpty()) {
            list.add(indicator(s, "asb", "Anti-social behaviour", n, false, ""));
        }
        for (WardIndicator i : known) {
            list.add(of(s, i, ""));
        }
        for (WardIndicator i : s.demand().indicators()) {
            list.add(of(s, i, "imported"));
        }
        return List.copyOf(list);
    }

    private Indicator of(Scenario s, WardIndicator i, String remark) {
        int missing = missing(w -> i.values().containsKey(w.code().value()));
        return indicator(s, i.id(), i.label(), missing, i.offWhereMissing(), remark);
    }

    private int missing(java.util.function.Predicate<Ward> known) {
        return (int) data.wards().wards().stream().filter(known.negate()).count();
    }

    private Indicator indicator(
            Scenario s, String id, String label, int missing, boolean offWhereMissing, String remark) {
        String key = Assumptions.ALPHA + id;
        double alpha = s.assumptions().value(key, 0);
        int n = data.wards().size();
        if (missing == n) {
            return new Indicator(key, label, alpha, "not known for this ward set", remark);
        }
        if (missing > 0 && !offWhereMissing) {
            return new Indicator(key, label, alpha, "not published for " + missing + " of " + n + " wards", remark);
        }
        if (missing > 0) {
            String off = "known in " + (n - missing) + " of " + n + " wards, off in the others";
            return new Indicator(key, label, alpha, "", remark.isEmpty() ? off : remark + "; " + off);
        }
        return new Indicator(key, label, alpha, "", remark);
    }

    private Map<String, Double> shares(Scenario s) {
        Map<String, Double> shares = new LinkedHashMap<>();
        indicators(s).forEach(i -> shares.put(i.key(), i.alpha()));
        return shares;
    }

    /** Gives one indicator a share; the others grow or shrink in proportion. */
    public @Nullable PlanEdit set(Scenario s, String key, double share, String author) {
        Map<String, Double> shares = DemandEdits.sharesWith(shares(s), key, share);
        return AssumptionChange.of(s, shares, author, label(s, shares));
    }

    /** Moves the border between two indicators: what one gains the other loses. */
    public @Nullable PlanEdit border(Scenario s, String left, String right, double leftShare, String author) {
        Map<String, Double> shares = shares(s);
        double both = shares.getOrDefault(left, 0.0) + shares.getOrDefault(right, 0.0);
        double set = Math.round(Math.max(0, Math.min(both, leftShare)) * 100) / 100.0;
        set = Math.min(set, both);
        shares.put(left, set);
        shares.put(right, Math.round((both - set) * STEPS) / STEPS);
        return AssumptionChange.of(s, shares, author, label(s, shares));
    }

    private String label(Scenario s, Map<String, Double> shares) {
        return "Need index: "
                + indicators(s).stream()
                        .filter(i -> shares.getOrDefault(i.key(), 0.0) > 0)
                        .map(i -> i.label().toLowerCase(java.util.Locale.UK) + " "
                                + NumberText.PERCENT.write(shares.getOrDefault(i.key(), 0.0)))
                        .collect(Collectors.joining(", "));
    }
}
