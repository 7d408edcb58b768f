package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;

/**
 * What a scenario adds of its own to the sums of demand, besides its assumptions. Lists are kept in order of id, and of
 * borough and year, so that equal content is equal.
 *
 * @param method how targets are found
 * @param profiles the plan's own priority profiles
 * @param local every borough's priorities, of all years
 * @param localYear the financial year whose local priorities are in force, by the year it begins in; 0 for none. A
 *     borough without priorities for that year keeps those of its last year before it.
 * @param indicators imported sums by ward
 */
public record DemandModel(
        TargetMethod method,
        List<PriorityProfile> profiles,
        List<LocalPriorities> local,
        int localYear,
        List<WardIndicator> indicators) {
    /** Nothing of its own. */
    public static final DemandModel STANDARD = new DemandModel(TargetMethod.SHARE, List.of(), List.of(), 0, List.of());

    public DemandModel {
        profiles = sorted(profiles, Comparator.comparing(PriorityProfile::id));
        local = sorted(local, Comparator.comparing(LocalPriorities::borough).thenComparing(LocalPriorities::year));
        indicators = sorted(indicators, Comparator.comparing(WardIndicator::id));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        List<T> copy = new ArrayList<>(list);
        copy.sort(order);
        for (int i = 1; i < copy.size(); i++) {
            if (order.compare(copy.get(i - 1), copy.get(i)) == 0) {
                throw new IllegalArgumentException("two of the same name: " + copy.get(i));
            }
        }
        return List.copyOf(copy);
    }

    public Optional<PriorityProfile> profile(String id) {
        return profiles.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<WardIndicator> indicator(String id) {
        return indicators.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** What the borough agreed for the year. */
    public Optional<LocalPriorities> local(String borough, int year) {
        return local.stream()
                .filter(l -> l.borough().equals(borough) && l.year() == year)
                .findFirst();
    }

    /** What is in force in the borough: of the year chosen, or the last before it. */
    public Optional<LocalPriorities> inForce(String borough) {
        return local.stream()
                .filter(l -> l.borough().equals(borough) && l.year() <= localYear)
                .reduce((earlier, later) -> later);
    }

    public DemandModel withMethod(TargetMethod changed) {
        return new DemandModel(changed, profiles, local, localYear, indicators);
    }

    public DemandModel withLocalYear(int changed) {
        return new DemandModel(method, profiles, local, changed, indicators);
    }

    /** With one profile put in the place of another of the same id; null for none. */
    public DemandModel withProfile(@Nullable PriorityProfile from, @Nullable PriorityProfile to) {
        return new DemandModel(method, replaced(profiles, PriorityProfile::id, from, to), local, localYear, indicators);
    }

    /** With the priorities of one borough and year put in the place of others; null for none. */
    public DemandModel withLocal(@Nullable LocalPriorities from, @Nullable LocalPriorities to) {
        return new DemandModel(
                method, profiles, replaced(local, l -> l.borough() + " " + l.year(), from, to), localYear, indicators);
    }

    /** With one indicator put in the place of another of the same id; null for none. */
    public DemandModel withIndicator(@Nullable WardIndicator from, @Nullable WardIndicator to) {
        return new DemandModel(method, profiles, local, localYear, replaced(indicators, WardIndicator::id, from, to));
    }

    private static <T> List<T> replaced(List<T> list, Function<T, String> key, @Nullable T from, @Nullable T to) {
        Predicate<T> same = t -> (from != null && key.apply(t).equals(key.apply(from)))
                || (to != null && key.apply(t).equals(key.apply(to)));
        List<T> result = new ArrayList<>(list);
        result.removeIf(same);
        if (to != null) {
            result.add(to);
        }
        return result;
    }
}
