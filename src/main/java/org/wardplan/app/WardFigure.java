package org.wardplan.app;

import java.util.List;
import java.util.Locale;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.model.geography.WardSet;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Measure;
import org.wardplan.planning.TrendReading;

/** A number that each ward has in the table and in filters, under the names that people type for it. */
public enum WardFigure {
    RANK("Priority", "place in the order of priority, 1 for the highest", 0, "rank") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().rank(w);
        }
    },
    SCORE("Score", "priority score, 100 = average London ward", 0, "priority", "score", "priority score") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.PRIORITY.value(e, wards, w);
        }
    },
    CRIMES("Crimes, 12m", "offences recorded in the window of months", 0, "crimes", "crime", "offences") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().crimes(w);
        }
    },
    HARM("Harm (000)", "weighted offences, thousands", 1, "harm") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.HARM.value(e, wards, w);
        }
    },
    POSTS("Posts", "posts of all roles", 0, "posts") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.posts(w);
        }
    },
    TARGET("Target", "effective posts that the ward should have", 1, "target") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().target(w);
        }
    },
    EFFECTIVE("Effective", "posts after vacancies, abstraction and effectiveness", 1, "effective", "effective posts") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.effective(w);
        }
    },
    COVERAGE("Coverage", "effective posts ÷ target", 0, "coverage") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.COVERAGE.value(e, wards, w);
        }

        @Override
        public String format(double value) {
            return Measure.COVERAGE.format(value);
        }
    },
    GAP("Gap", "effective posts short of target", 1, "gap", "short") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.gap(w);
        }
    },
    FAIR_SHARE("Fair share", "share of London's posts ÷ share of its target", 0, "fair share", "fairshare", "share") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.FAIR_SHARE.value(e, wards, w);
        }

        @Override
        public String format(double value) {
            return Measure.FAIR_SHARE.format(value);
        }
    },
    RATE("Crime rate", "offences per 1,000 residents", 0, "rate", "crime rate") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.CRIME_RATE.value(e, wards, w);
        }
    },
    RATE_SMOOTHED(
            "Smoothed rate",
            "offences per 1,000 residents, drawn towards London's where a ward has few",
            0,
            "smoothed rate",
            "smoothed") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.RATE_SMOOTHED.value(e, wards, w);
        }
    },
    TOP_TENTH("Top tenth", "draws of 100 in which the ward is in the top tenth of need", 0, "top tenth", "toptenth") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return Measure.TOP_TENTH.value(e, wards, w);
        }

        @Override
        public String format(double value) {
            return Measure.TOP_TENTH.format(value);
        }
    },
    TREND(
            "Trend",
            "recorded crime of the last 12 months against the 12 before, per cent; ▲ up, ▼ down, = no clear change",
            1,
            "trend") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            Trend trend = e.findings().trend();
            return trend == null ? Double.NaN : 100 * trend.wards().get(w).change();
        }

        @Override
        public String format(double value) {
            return TrendReading.percent(value / 100);
        }
    },
    WORKLOAD(
            "By workload",
            "target by workload: effective posts that the hours of the ward's crime take",
            1,
            "workload",
            "target by workload",
            "workload target",
            "by workload") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().target(TargetMethod.WORKLOAD, w);
        }
    },
    WORKLOAD_DIFFERENCE(
            "Workload − share",
            "target by workload less target by share, in effective posts",
            1,
            "workload difference",
            "difference",
            "workload - share") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.need().target(TargetMethod.WORKLOAD, w) - e.need().target(TargetMethod.SHARE, w);
        }

        @Override
        public String format(double value) {
            String text = number(value, 1);
            return value >= 0.05 ? "+" + text : text;
        }
    },
    RESIDENTS("Residents", "people who live in the ward", 0, "residents", "population") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return wards.ward(w).population();
        }
    },
    CHANGE("Change", "posts against the baseline", 0, "change") {
        @Override
        public double value(Evaluation e, WardSet wards, int w) {
            return e.change(w);
        }

        @Override
        public String format(double value) {
            return Measure.CHANGE.format(value);
        }
    };

    private final String title;
    private final String meaning;
    private final int decimals;
    private final List<String> names;

    WardFigure(String title, String meaning, int decimals, String... names) {
        this.title = title;
        this.meaning = meaning;
        this.decimals = decimals;
        this.names = List.of(names);
    }

    /** The exact value; not-a-number where the ward has none. */
    public abstract double value(Evaluation e, WardSet wards, int ward);

    /** Rounded to the decimals shown, so that a filter takes a ward as its figure reads. */
    public double shown(Evaluation e, WardSet wards, int ward) {
        double value = value(e, wards, ward);
        double scale = Math.pow(10, decimals);
        return Double.isNaN(value) ? value : Math.round(value * scale) / scale;
    }

    /** As the screen writes it: thousands separators, a true minus, a dash for no value. */
    public String format(double value) {
        return number(value, decimals);
    }

    /** A number with thousands separators and a true minus; a dash for not-a-number. */
    public static String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double scale = Math.pow(10, decimals);
        double rounded = Math.round(value * scale) / scale;
        return (rounded < 0 ? "−" : "") + String.format(Locale.ROOT, "%,." + decimals + "f", Math.abs(rounded));
    }

    /** Head of the table's column. */
    public String title() {
        return title;
    }

    /** What it counts, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** What a filter calls it; the first name is the one that messages use. */
    public List<String> names() {
        return names;
    }
}
