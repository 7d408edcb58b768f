package org.wardplan.model.plan;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the optimiser keeps while it is on. Every rule can be switched off without losing its figures. Its words
 * are made from its figures where they are shown, so that they cannot differ.
 *
 * <p>Roles are named by id. Coverage and effective posts are at the scenario's current rates.
 */
public sealed interface Rule {
    /** Unique in the scenario: {@code floor}, {@code borough-share-2}. */
    String id();

    boolean on();

    /** The same rule, on or off. */
    Rule switched(boolean on);

    /** No more money than the budget. */
    record Money(String id, boolean on) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new Money(id, to);
        }
    }

    /** Money of one funding line buys posts of these roles only: what it leaves unspent stays unspent. */
    record RingFence(String id, boolean on, String line, Set<String> roles) implements Rule {
        public RingFence {
            roles = Set.copyOf(roles);
        }

        @Override
        public Rule switched(boolean to) {
            return new RingFence(id, to, line, roles);
        }
    }

    /** The least posts by role that policy promises every ward. */
    record Floor(String id, boolean on, Map<String, Integer> posts) implements Rule {
        public Floor {
            posts = Map.copyOf(posts);
        }

        @Override
        public Rule switched(boolean to) {
            return new Floor(id, to, posts);
        }
    }

    /**
     * Least and most posts of some wards.
     *
     * @param wards codes; empty for every ward
     * @param role empty for the posts of all placed roles together
     */
    record WardPosts(
            String id, boolean on, Set<String> wards, String role, @Nullable Integer least, @Nullable Integer most)
            implements Rule {
        public WardPosts {
            wards = Set.copyOf(wards);
        }

        @Override
        public Rule switched(boolean to) {
            return new WardPosts(id, to, wards, role, least, most);
        }
    }

    /** At most so many posts over the floor, by role, in some wards (empty: every ward). */
    record TownCentreCap(String id, boolean on, Set<String> wards, Map<String, Integer> overFloor) implements Rule {
        public TownCentreCap {
            wards = Set.copyOf(wards);
            overFloor = Map.copyOf(overFloor);
        }

        @Override
        public Rule switched(boolean to) {
            return new TownCentreCap(id, to, wards, overFloor);
        }
    }

    /** No more posts of a role, in all wards, than can be filled: the assumption {@code limit.} and the role. */
    record HeadCount(String id, boolean on, String role) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new HeadCount(id, to, role);
        }
    }

    /** What a limit on an area counts. */
    enum Measure {
        /** Posts. */
        POSTS,
        /** Whole pounds a year. */
        POUNDS,
        /** Share of the budget, 0.05 is 5 %. */
        SHARE,
        /** Posts against those of the baseline in the area, −0.15 is 15 % fewer. */
        CHANGE
    }

    /**
     * Least and most that an area, or each area of a kind, has.
     *
     * @param role empty for all placed roles
     * @param least in the unit of the measure; null for none
     * @param most in the unit of the measure; null for none
     */
    record AreaLimit(
            String id,
            boolean on,
            Area area,
            Measure measure,
            String role,
            @Nullable Double least,
            @Nullable Double most)
            implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new AreaLimit(id, to, area, measure, role, least, most);
        }
    }

    /**
     * At most so many posts of one role for each post of another.
     *
     * @param area null: in each ward
     */
    record Mix(String id, boolean on, String role, String per, double most, @Nullable Area area) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new Mix(id, to, role, per, most, area);
        }
    }

    /** Posts that are locked one by one stay as they are. */
    record Locks(String id, boolean on) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new Locks(id, to);
        }
    }

    /**
     * All posts of an area stay as they are.
     *
     * @param role empty for all roles
     */
    record KeepArea(String id, boolean on, Area area, String role) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new KeepArea(id, to, area, role);
        }
    }

    /** Posts set by hand against the recommended plan stay as they are. */
    record Overrides(String id, boolean on) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new Overrides(id, to);
        }
    }

    /**
     * No ward has fewer effective posts than in the baseline.
     *
     * @param gain no ward has more than {@code 1 + gain} times its effective posts of the baseline; null for no cap
     */
    record NoLoser(String id, boolean on, @Nullable Double gain) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new NoLoser(id, to, gain);
        }
    }

    /**
     * Coverage of two wards that touch differs by no more than so much.
     *
     * @param most 0.25 is 25 points
     * @param exempt codes of wards that are left out, town centres say
     */
    record Neighbours(String id, boolean on, double most, Set<String> exempt) implements Rule {
        public Neighbours {
            exempt = Set.copyOf(exempt);
        }

        @Override
        public Rule switched(boolean to) {
            return new Neighbours(id, to, most, exempt);
        }
    }

    /** One post of a role (a sergeant) in London for every so many of the others; the role is placed by the optimiser. */
    record Supervision(String id, boolean on, String role, int posts) implements Rule {
        @Override
        public Rule switched(boolean to) {
            return new Supervision(id, to, role, posts);
        }
    }

    /** Posts come whole. Always on, as a plan holds whole posts; listed since it has a price. */
    record WholePosts(String id) implements Rule {
        @Override
        public boolean on() {
            return true;
        }

        @Override
        public Rule switched(boolean to) {
            return this;
        }
    }
}
