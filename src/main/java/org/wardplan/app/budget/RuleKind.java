package org.wardplan.app.budget;

import org.wardplan.model.plan.Rule;

/** Kinds of rules, in the order in which they are offered. */
public enum RuleKind {
    WARD_POSTS("Least and most posts in wards", "ward-posts"),
    AREA("Limits on London, BCUs or boroughs", "area"),
    MIX("Mix of roles", "mix"),
    NO_LOSER("No losers", "no-loser"),
    NEIGHBOURS("Neighbours alike", "neighbours"),
    TOWN_CENTRE("Town-centre cap", "town-centre-cap"),
    KEEP_AREA("An area stays as it is", "keep"),
    SUPERVISION("Sergeants by posts", "sergeants"),
    RING_FENCE("Money for one role only", "ring-fence"),
    HEAD_COUNT("Posts that can be filled", "limit"),
    FLOOR("Floor in every ward", "floor"),
    MONEY("Budget", "budget"),
    LOCKS("Locked posts", "locks"),
    OVERRIDES("Hand changes", "overrides"),
    WHOLE_POSTS("Whole posts", "whole-posts");

    private final String label;
    private final String id;

    RuleKind(String label, String id) {
        this.label = label;
        this.id = id;
    }

    public String label() {
        return label;
    }

    /** What the id of such a rule begins with. */
    String id() {
        return id;
    }

    /** Whether it has figures to change. */
    public boolean hasFigures() {
        return this != MONEY && this != LOCKS && this != OVERRIDES && this != WHOLE_POSTS;
    }

    /** Whether a scenario needs it once at most. */
    boolean isSingle() {
        return !hasFigures() || this == FLOOR || this == NO_LOSER;
    }

    public static RuleKind of(Rule rule) {
        if (rule instanceof Rule.WardPosts) {
            return WARD_POSTS;
        } else if (rule instanceof Rule.AreaLimit) {
            return AREA;
        } else if (rule instanceof Rule.Mix) {
            return MIX;
        } else if (rule instanceof Rule.NoLoser) {
            return NO_LOSER;
        } else if (rule instanceof Rule.Neighbours) {
            return NEIGHBOURS;
        } else if (rule instanceof Rule.TownCentreCap) {
            return TOWN_CENTRE;
        } else if (rule instanceof Rule.KeepArea) {
            return KEEP_AREA;
        } else if (rule instanceof Rule.Supervision) {
            return SUPERVISION;
        } else if (rule instanceof Rule.RingFence) {
            return RING_FENCE;
        } else if (rule instanceof Rule.HeadCount) {
            return HEAD_COUNT;
        } else if (rule instanceof Rule.Floor) {
            return FLOOR;
        } else if (rule instanceof Rule.Money) {
            return MONEY;
        } else if (rule instanceof Rule.Locks) {
            return LOCKS;
        } else if (rule instanceof Rule.Overrides) {
            return OVERRIDES;
        }
        return WHOLE_POSTS;
    }
}
