package org.wardplan.app.demand;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.geography.Ward;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.planning.DemandEdits;

/** What need is mixed from, and in which shares; they always add up to 1. */
public final class NeedIndex {
    private static final double STEPS = 10_000;
    private static final int MOST_ID = 40;

    /**
     * One indicator.
     *
     * @param key of its share among the assumptions, {@code alpha.crime}
     * @param alpha its share, 0 to 1
     * @param reason why it can't be given a share, empty when it can
     * @param remark what to know of it, may be empty
     * @param imported whether the user brought it in, and may take it out
     */
    public record Indicator(String key, String label, double alpha, String reason, String remark, boolean imported) {
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
            list.add(of(s, i, "", false));
        }
        for (WardIndicator i : s.demand().indicators()) {
            list.add(of(s, i, "imported", true));
        }
        return List.copyOf(list);
    }

    private Indicator of(Scenario s, WardIndicator i, String remark, boolean imported) {
        int missing = missing(w -> i.values().containsKey(w.code().value()));
        return indicator(s, i.id(), i.label(), missing, i.offWhereMissing(), remark, imported);
    }

    private int missing(java.util.function.Predicate<Ward> known) {
        return (int) data.wards().wards().stream().filter(known.negate()).count();
    }

    private Indicator indicator(
            Scenario s, String id, String label, int missing, boolean offWhereMissing, String remark) {
        return indicator(s, id, label, missing, offWhereMissing, remark, false);
    }

    private Indicator indicator(
            Scenario s,
            String id,
            String label,
            int missing,
            boolean offWhereMissing,
            String remark,
            boolean imported) {
        String key = Assumptions.ALPHA + id;
        double alpha = s.assumptions().value(key, 0);
        int n = data.wards().size();
        if (missing == n) {
            return new Indicator(key, label, alpha, "not known for this ward set", remark, imported);
        }
        if (missing > 0 && !offWhereMissing) {
            return new Indicator(
                    key, label, alpha, "not published for " + missing + " of " + n + " wards", remark, imported);
        }
        if (missing > 0) {
            String off = "known in " + (n - missing) + " of " + n + " wards, off in the others";
            return new Indicator(key, label, alpha, "", remark.isEmpty() ? off : remark + "; " + off, imported);
        }
        return new Indicator(key, label, alpha, "", remark, imported);
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

    /** Takes an imported indicator out; the others grow in proportion to fill its share. */
    public @Nullable PlanEdit remove(Scenario s, WardIndicator imported, String author) {
        String key = Assumptions.ALPHA + imported.id();
        PlanEdit share = s.assumptions().value(key, 0) == 0 ? null : set(s, key, 0, author);
        if (share == null) {
            return DemandEdits.indicator(s, imported, null, author);
        }
        Assumptions after = s.assumptions();
        for (Map.Entry<String, Double> e :
                DemandEdits.sharesWith(shares(s), key, 0).entrySet()) {
            Assumption before = after.find(e.getKey()).orElse(null);
            if (before != null && before.value() != e.getValue()) {
                after = after.with(before.withValue(e.getValue(), "Set by " + author));
            }
        }
        PlanEdit out = DemandEdits.indicator(s.withAssumptions(after), imported, null, author);
        return out == null ? share : new PlanEdit.Several(List.of(share, out), out.label(), null);
    }

    /** What an indicator is called that comes from a file: the file's name, in words. */
    public static String labelOf(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        String words = name.replaceAll("[_-]+", " ").strip();
        return words.isEmpty() ? "Indicator" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** Its short name: the file's name in small letters, digits and hyphens. */
    public static String idOf(Path file) {
        String id = labelOf(file)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return id.isEmpty() ? "indicator" : id.substring(0, Math.min(id.length(), MOST_ID));
    }

    private String label(Scenario s, Map<String, Double> shares) {
        return "Need index: "
                + indicators(s).stream()
                        .filter(i -> shares.getOrDefault(i.key(), 0.0) > 0)
                        .map(i -> i.label().toLowerCase(Locale.UK) + " "
                                + NumberText.PERCENT.write(shares.getOrDefault(i.key(), 0.0)))
                        .collect(Collectors.joining(", "));
    }
}
