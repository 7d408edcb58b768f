package org.wardplan.planning;

import java.util.Locale;
import org.wardplan.analysis.Classification;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.rate.Denominator;
import org.wardplan.model.geography.WardSet;

/** A figure of each ward that maps, tables, papers and exports show by the same name, unit and format. */
public enum Measure {
    PRIORITY("Priority", "100 = average London ward", "", 0, Palette.BLUES, 50, 75, 100, 125, 150, 200) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().priority(w);
        }
    },
    COVERAGE("Coverage", "effective posts ÷ target", "%", 0, Palette.ORANGES_REVERSED, 30, 45, 60, 75, 90, 100) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return 100 * e.coverage(w);
        }
    },
    FAIR_SHARE(
            "Fair share",
            "share of London's posts ÷ share of its target",
            "%",
            0,
            Palette.SHORT_OVER,
            60,
            75,
            90,
            110,
            125,
            140) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return 100 * e.fairShare(w);
        }
    },
    GAP("Gap", "effective posts short of target", "", 1, Palette.ORANGES, 0.05, 1, 2, 3, 5, 8) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.gap(w);
        }
    },
    CRIME_RATE("Crime rate", "offences per 1,000 residents", "", 0, Palette.BLUES, 50, 65, 80, 100, 130, 200) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            int residents = wards.ward(w).population();
            return residents == 0 ? Double.NaN : 1000.0 * e.need().crimes(w) / residents;
        }
    },
    HARM("Harm", "weighted offences, thousands", "", 1, Palette.BLUES, 100, 150, 200, 250, 300, 400) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().demand(w) / 1000;
        }
    },
    POSTS("Posts", "posts of all roles", "", 0, Palette.BLUES, 2, 3, 4, 6, 9, 13) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.posts(w);
        }
    },
    CHANGE("Change", "posts against the baseline", "", 0, Palette.LESS_MORE, -1, 0, 1, 2, 4, 7) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.change(w);
        }

        @Override
        public String format(double value) {
            return value > 0 ? "+" + super.format(value) : super.format(value);
        }
    },
    TOP_TENTH("Top tenth", "chance of being in the top tenth of need", "%", 0, Palette.BLUES, 5, 25, 50, 75, 95) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            RankIntervals ranks = e.findings().ranks();
            return ranks == null ? Double.NaN : 100 * ranks.topTenth()[w];
        }
    },
    RATE_SMOOTHED(
            "Smoothed rate",
            "offences per 1,000 residents, smoothed",
            "",
            0,
            Palette.BLUES,
            50,
            65,
            80,
            100,
            130,
            200) {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().rates(Denominator.RESIDENTS).smoothed(w);
        }
    };

    private final String label;
    private final String meaning;
    private final String suffix;
    private final int decimals;
    private final Palette palette;
    private final Classification standard;

    Measure(String label, String meaning, String suffix, int decimals, Palette palette, double... breaks) {
        this.label = label;
        this.meaning = meaning;
        this.suffix = suffix;
        this.decimals = decimals;
        this.palette = palette;
        this.standard = new Classification(Classification.Method.DEFAULT, breaks);
    }

    /** The exact value; not-a-number where the ward has none. */
    public abstract double value(Evaluation e, WardSet wards, int ward);

    /** Values of all wards, rounded as they are shown, so that a ward is in the class that its figure says. */
    public double[] shown(Evaluation e, WardSet wards) {
        double[] values = new double[e.wards()];
        for (int w = 0; w < values.length; w++) {
            values[w] = round(value(e, wards, w));
        }
        return values;
    }

    /** Rounded to the decimals that are shown. */
    public double round(double value) {
        double scale = Math.pow(10, decimals);
        return Double.isNaN(value) ? value : Math.round(value * scale) / scale;
    }

    /** As screens and papers write it, with thousands separators and a true minus. */
    public String format(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double r = round(value);
        return (r < 0 ? "−" : "") + String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(r)) + suffix;
    }

    public String label() {
        return label;
    }

    /** What the figure is, in a few words. */
    public String meaning() {
        return meaning;
    }

    public int decimals() {
        return decimals;
    }

    public Palette palette() {
        return palette;
    }

    /** The breaks that it opens with. */
    public Classification standard() {
        return standard;
    }
}
