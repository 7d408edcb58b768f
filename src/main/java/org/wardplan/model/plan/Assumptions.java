package org.wardplan.model.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardplan.model.finance.Money;
import org.wardplan.model.workforce.RoleRates;

/** The assumptions of a scenario by key, in their order of display. Immutable. */
public final class Assumptions {
    /** Share of the need index that each indicator has: {@code alpha.} and the indicator's name. */
    public static final String ALPHA = "alpha.";

    /** Months of crime that demand is counted from. */
    public static final String WINDOW_MONTHS = "window.months";

    /** First month that demand is counted from; 0 to take the last months of the data. */
    public static final String WINDOW_FIRST = "window.first";

    /** Hours that a recorded offence takes a ward's team: {@code hours.} and the category. */
    public static final String HOURS = "hours.";

    /** Hours a year that a ward's team gives to engagement, whatever its crime. */
    public static final String HOURS_WARD = "workload.ward";

    /** Hours a year that one effective post has for both. */
    public static final String HOURS_POST = "workload.post";

    /** Posts beyond the reference floor that London aims at: {@code aim.} and the role. */
    public static final String AIM = "aim.";

    /** Posts of each role that the reference floor gives every ward: {@code reference.} and the role. */
    public static final String REFERENCE_FLOOR = "reference.";

    private final Map<String, Assumption> byKey;

    private Assumptions(Map<String, Assumption> byKey) {
        this.byKey = byKey;
    }

    public static Assumptions of(List<Assumption> list) {
        Map<String, Assumption> map = new LinkedHashMap<>();
        for (Assumption a : list) {
            if (map.put(a.key(), a) != null) {
                throw new IllegalArgumentException("two assumptions named " + a.key());
            }
        }
        return new Assumptions(map);
    }

    public List<Assumption> list() {
        return new ArrayList<>(byKey.values());
    }

    public Optional<Assumption> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The value, or the default where the plan has no such assumption. */
    public double value(String key, double otherwise) {
        Assumption a = byKey.get(key);
        return a == null ? otherwise : a.value();
    }

    /**
     * With one put in the place of another of its key. One of a new key comes last, those at the end that share its
     * prefix in order of key: so taking it away and bringing it back leaves the order as it was.
     */
    public Assumptions with(Assumption changed) {
        Map<String, Assumption> map = new LinkedHashMap<>(byKey);
        if (map.replace(changed.key(), changed) != null) {
            return new Assumptions(map);
        }
        List<Assumption> list = list();
        int at = list.size();
        while (at > 0 && comesAfter(list.get(at - 1).key(), changed.key())) {
            at--;
        }
        list.add(at, changed);
        return of(list);
    }

    private static boolean comesAfter(String key, String added) {
        String prefix = added.substring(0, added.indexOf('.') + 1);
        return !prefix.isEmpty() && key.startsWith(prefix) && key.compareTo(added) > 0;
    }

    /** With one put in the place of another of the same key; null for none. */
    Assumptions replacing(@Nullable Assumption from, @Nullable Assumption to) {
        if (to != null) {
            return with(to);
        }
        Map<String, Assumption> map = new LinkedHashMap<>(byKey);
        if (from != null) {
            map.remove(from.key());
        }
        return new Assumptions(map);
    }

    /** Unit cost, vacancy, abstraction and effectiveness of a role; free and without effect where not given. */
    public RoleRates rates(String role) {
        return new RoleRates(
                new Money(Math.round(value(role + ".unitCost", 0))),
                value(role + ".vacancy", 0),
                value(role + ".abstraction", 0),
                value(role + ".effectiveness", 0));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Assumptions other && list().equals(other.list());
    }

    @Override
    public int hashCode() {
        return byKey.hashCode();
    }

    @Override
    public String toString() {
        return byKey.values().toString();
    }
}
