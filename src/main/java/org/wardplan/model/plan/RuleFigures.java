package org.wardplan.model.plan;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the figures of a rule may be; all else is an IllegalArgumentException that says what was expected. */
final class RuleFigures {
    private RuleFigures() {}

    static void id(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("a rule without an id: expected a short name, borough-share");
        }
    }

    static void name(String what, @Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException(what + " is missing: expected its id");
        }
    }

    /** Something that may be empty, but must be there. */
    static void text(String what, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the " + what + " is missing");
        }
    }

    static Set<String> roles(@Nullable Set<String> roles) {
        if (roles == null || roles.isEmpty()) {
            throw new IllegalArgumentException("no role: expected at least one");
        }
        roles.forEach(r -> name("a role", r));
        return Set.copyOf(roles);
    }

    static Map<String, Integer> posts(Map<String, Integer> posts) {
        posts.forEach((role, n) -> {
            name("a role", role);
            if (n == null || n < 0 || n > PostChange.MOST_POSTS) {
                throw new IllegalArgumentException(
                        n + " " + role + ": expected 0 to " + PostChange.MOST_POSTS + " posts");
            }
        });
        return Map.copyOf(posts);
    }

    static @Nullable Double real(@Nullable Integer posts) {
        return posts == null ? null : Double.valueOf(posts);
    }

    /** A least, a most, or both, each from the smallest to the largest that makes sense. */
    static void limits(String what, @Nullable Double least, @Nullable Double most, double smallest, double largest) {
        if (least == null && most == null) {
            throw new IllegalArgumentException("neither least nor most: expected one of them, or both");
        }
        limit(what, "least", least, smallest, largest);
        limit(what, "most", most, smallest, largest);
        if (least != null && most != null && least > most) {
            throw new IllegalArgumentException("at least " + plain(least) + " and at most " + plain(most)
                    + ": expected a least that is not above the most");
        }
    }

    private static void limit(String what, String which, @Nullable Double value, double smallest, double largest) {
        if (value != null && !(value >= smallest && value <= largest)) {
            throw new IllegalArgumentException("at " + which + " " + plain(value) + ": expected " + what + ", "
                    + plain(smallest) + (largest < Integer.MAX_VALUE ? " to " + plain(largest) : " or more"));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
