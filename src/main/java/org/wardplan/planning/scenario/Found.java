package org.wardplan.planning.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.wardplan.planning.scenario.Difference.Group;

/** Gathers the differences of one group. */
final class Found {
    static final String NONE = "none";

    private final Group group;
    private final List<Difference> list;

    Found(Group group, List<Difference> list) {
        this.group = group;
        this.list = list;
    }

    /** Notes a figure or a text where it isn't the same. */
    void changed(String what, String from, String to) {
        if (!from.equals(to)) {
            list.add(new Difference(group, what, from, to));
        }
    }

    /** Notes what the difference is. */
    void said(String what, String is) {
        list.add(new Difference(group, what, "", is));
    }

    /** Notes what of two lists isn't in both: elements of one key are told as a change. */
    <T> void listed(List<T> from, List<T> to, Function<T, String> key, Function<T, String> title, Changed<T> changed) {
        Map<String, T> before = byKey(from, key);
        Map<String, T> after = byKey(to, key);
        after.forEach((k, t) -> {
            T was = before.get(k);
            if (was == null) {
                said(title.apply(t), "added");
            } else if (!Objects.equals(was, t)) {
                changed.tell(was, t);
            }
        });
        before.forEach((k, t) -> {
            if (!after.containsKey(k)) {
                said(title.apply(t), "left out");
            }
        });
    }

    /** Tells how an element of both lists differs. */
    @FunctionalInterface
    interface Changed<T> {
        void tell(T from, T to);
    }

    private static <T> Map<String, T> byKey(List<T> list, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T t : list) {
            // Two of the same key are told apart by their place.
            String k = key.apply(t);
            for (int n = 2; map.containsKey(k); n++) {
                k = key.apply(t) + " " + n;
            }
            map.put(k, t);
        }
        return map;
    }

    /** The elements of one list that aren't in another, each counted as often as it is there. */
    static <T> List<T> without(List<T> list, List<T> other) {
        List<T> rest = new ArrayList<>(list);
        other.forEach(rest::remove);
        return rest;
    }
}
