package org.wardplan.model.plan;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that the optimiser keeps while it is on. Every rule can be switched off without losing its figures. Its words
 * are made from its figures where they are shown, so that they cannot differ.
 *
 * <p>Figures that make no sense (fewer than no posts, a least above a most, a share beyond 0 to 1) are refused with an
 * IllegalArgumentException that says what was expected.
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
        public Money {
            RuleFigures.id(id);
        }

        @Override
        public Rule switched(boolean to) {
            return new Money(id, to);
        }
    }

    /** Money of one funding line buys posts of these roles only: what it leaves unspent stays unspent. */
    record RingFence(String id, boolean on, String line, Set<String> roles) implements Rule {
        public RingFence {
            RuleFigures.id(id);
            RuleFigures.name("the funding line", line);
            roles = RuleFigures.roles(roles);
        }

        @Override
        public Rule switched(boolean to) {
            return new RingFence(id, to, line, roles);
        }
    }

    /** The least posts by role that policy promises every ward. */
    record Floor(String id, boolean on, Map<String, Integer> posts) implements Rule {
        public Floor {
            RuleFigures.id(id);
            posts = RuleFigures.posts(posts);
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
            RuleFigures.id(id);
            RuleFigures.text("role", role);
            RuleFigures.limits("posts", RuleFigures.real(least), RuleFigures.real(most), 0, Integer.MAX_VALUE);
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
            RuleFigures.id(id);
            RuleFigures.roles(overFloor.keySet());
            wards = Set.copyOf(wards);
            overFloor = RuleFigures.posts(overFloor);
        }

        @Override
        public Rule switched(boolean to) {
            return new TownCentreCap(id, to, wards, overFloor);
        }
    }

    /** No more posts of a role, in all wards, than can be filled: the assumption {@code limit.} and the role. */
    record HeadCount(String id, boolean on, String role) implements Rule {
        public HeadCount {
            RuleFigures.id(id);
            RuleFigures.name("the role", role);
        }

        @Override
        public Rule switched(boolean to) {
            return new HeadCount(id, to, role);
        }
    }

    /** What a limit on an area counts. */
    enum Measure {
        /** Posts. */
        POSTS("posts", 0, Double.MAX_VALUE),
        /** Whole pounds a year. */
        POUNDS("pounds", 0, Double.MAX_VALUE),
        /** Share of the budget, 0.05 is 5 %. */
        SHARE("a share", 0, 1),
        /** Posts against those of the baseline in the area, −0.15 is 15 % fewer. */
        CHANGE("a change", -1, Double.MAX_VALUE);

        private final String counted;
        private final double smallest;
        private final double largest;

        Measure(String counted, double smallest, double largest) {
            this.counted = counted;
            this.smallest = smallest;
            this.largest = largest;
        }
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
        public AreaLimit {
            RuleFigures.id(id);
            RuleFigures.text("role", role);
            RuleFigures.limits(measure.counted, least, most, measure.smallest, measure.largest);
        }

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
        public Mix {
            RuleFigures.id(id);
            RuleFigures.name("the role", role);
            RuleFigures.name("the role that it is counted by", per);
            if (role.equals(per)) {
                throw new IllegalArgumentException(role + " for each " + per + ": expected two different roles");
            }
            RuleFigures.limits("posts for each post", null, most, 0, Double.MAX_VALUE);
        }

        @Override
        public Rule switched(boolean to) {
            return new Mix(id, to, role, per, most, area);
        }
    }

    /** Posts that are locked one by one stay as they are. */
    record Locks(String id, boolean on) implements Rule {
        public Locks {
            RuleFigures.id(id);
        }

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
        public KeepArea {
            RuleFigures.id(id);
            RuleFigures.text("area", area);
            RuleFigures.text("role", role);
        }

        @Override
        public Rule switched(boolean to) {
            return new KeepArea(id, to, area, role);
        }
    }

    /** Posts set by hand against the recommended plan stay as they are. */
    record Overrides(String id, boolean on) implements Rule {
        public Overrides {
            RuleFigures.id(id);
        }

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
        public NoLoser {
            RuleFigures.id(id);
            if (gain != null) {
                RuleFigures.limits("a gain", null, gain, 0, Double.MAX_VALUE);
            }
        }

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
            RuleFigures.id(id);
            if (!(most > 0 && most <= 1)) {
                throw new IllegalArgumentException("a difference of coverage of " + most
                        + ": expected more than 0, 1 at most (0.25 is 25 points)");
            }
            exempt = Set.copyOf(exempt);
        }

        @Override
        public Rule switched(boolean to) {
            return new Neighbours(id, to, most, exempt);
        }
    }

    /** One post of a role (a sergeant) in London for every so many of the others; the role is placed by the optimiser. */
    record Supervision(String id, boolean on, String role, int posts) implements Rule {
        public Supervision {
            RuleFigures.id(id);
            RuleFigures.name("the role", role);
            if (posts < 1) {
                throw new IllegalArgumentException(
                        "one " + role + " for every " + posts + " posts: expected 1 or more");
            }
        }

        @Override
        public Rule switched(boolean to) {
            return new Supervision(id, to, role, posts);
        }
    }

    /** Posts come whole. Always on, as a plan holds whole posts; listed since it has a price. */
    record WholePosts(String id) implements Rule {
        public WholePosts {
            RuleFigures.id(id);
        }

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
