package org.wardplan.planning;

import org.jspecify.annotations.Nullable;
import org.wardplan.analysis.RankIntervals;

/**
 * How sure the place of a ward is, in steps, which maps show by fading what is not sure. A ward's place in the order of
 * need is measured by its rank interval against the number of wards; in a map of the chance of the top tenth, by how far
 * that chance is from certain.
 */
public enum Sureness {
    /** The interval spans less than a tenth of the wards; the chance is 5 % or less, or 95 % or more. */
    SURE(0, 0.1, 0.05),
    /** Less than a quarter; 20 % or less, or 80 % or more. */
    FAIRLY(0.35, 0.25, 0.2),
    /** Less than half; 35 % or less, or 65 % or more. */
    LITTLE(0.6, 0.5, 0.35),
    /** Half or more: such a ward should not be named by its rank; a toss-up. */
    NOT(0.82, 1, 0.5);

    private static final double TOLERANCE = 1e-9;
    private final double faded;
    private final double span;
    private final double chance;

    Sureness(double faded, double span, double chance) {
        this.faded = faded;
        this.span = span;
        this.chance = chance;
    }

    /** How far a colour goes towards the ground of the map, 0 to 1. */
    public double faded() {
        return faded;
    }

    /** Whether the figures of a measure rest on the order of need, so that its doubt is theirs. */
    public static boolean concerns(Measure measure) {
        return switch (measure) {
            case PRIORITY, COVERAGE, FAIR_SHARE, GAP, HARM, TOP_TENTH -> true;
            case CRIME_RATE, RATE_SMOOTHED, POSTS, CHANGE -> false;
        };
    }

    /** Sure where nothing is known of the ranks and where the measure doesn't rest on them. */
    public static Sureness of(Measure measure, @Nullable RankIntervals ranks, int ward) {
        if (ranks == null || !concerns(measure)) {
            return SURE;
        }
        return measure == Measure.TOP_TENTH ? ofChance(ranks.topTenth()[ward]) : ofRank(ranks, ward);
    }

    /** By the width of the rank interval. */
    public static Sureness ofRank(RankIntervals ranks, int ward) {
        double share = (ranks.high()[ward] - ranks.low()[ward] + 1.0) / ranks.wards();
        for (Sureness s : values()) {
            if (share < s.span) {
                return s;
            }
        }
        return NOT;
    }

    private static Sureness ofChance(double topTenth) {
        double doubt = Math.min(topTenth, 1 - topTenth) - TOLERANCE;
        for (Sureness s : values()) {
            if (doubt < s.chance) {
                return s;
            }
        }
        return NOT;
    }

    /** What a legend calls the steps. */
    public static String heading(Measure measure) {
        return measure == Measure.TOP_TENTH ? "Fainter: the less certain" : "Fainter: the wider the rank interval";
    }

    /** For a legend, under its {@link #heading}: {@code under a tenth of London}. */
    public String meaning(Measure measure) {
        if (measure == Measure.TOP_TENTH) {
            return switch (this) {
                case SURE -> "to 5%, from 95%";
                case FAIRLY -> "to 20%, from 80%";
                case LITTLE -> "to 35%, from 65%";
                case NOT -> "between: a toss-up";
            };
        }
        return switch (this) {
            case SURE -> "under a tenth of London";
            case FAIRLY -> "under a quarter";
            case LITTLE -> "under half";
            case NOT -> "half or more: not told apart";
        };
    }
}
