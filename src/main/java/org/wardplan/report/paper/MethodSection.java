package org.wardplan.report.paper;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.analysis.forecast.Trend;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.report.content.Words;

/** How the figures come about, in plain words. */
final class MethodSection implements Section {
    private final Set<PaperSection> chosen;

    /** @param chosen sections of the paper: the method of a section that is left out is left out too */
    MethodSection(Set<PaperSection> chosen) {
        this.chosen = chosen;
    }

    /** The method in a few lines for the first page. */
    static void brief(Html out, Figures f) {
        out.open("p", "class", "brief")
                .element("strong", "Method. ")
                .text("Recorded crime of " + months(f) + ", weighted by the profile "
                        + f.in.profile().label() + ", and "
                        + others(f) + " make each ward's share of London's need. Target: "
                        + target(f) + " Coverage: effective posts ÷ target. ")
                .element("strong", "Data. ")
                .text(f.in.data().description().title() + "; content " + shortHash(f) + ". "
                        + f.in.data().description().attribution())
                .close("p");
    }

    private static String target(Figures f) {
        return f.evaluation.need().method() == TargetMethod.WORKLOAD
                ? "the hours that its crime and engagement take, ÷ the hours of an effective post."
                : floor(f) + " and that share of the strength aimed at.";
    }

    private static String months(Figures f) {
        return "the " + f.window().months() + " months to "
                + Words.month(f.window().last());
    }

    private static String shortHash(Figures f) {
        return f.in.data().description().sha256().substring(0, 12) + "…";
    }

    private static String others(Figures f) {
        List<String> parts = new ArrayList<>();
        for (Assumption a : f.in.scenario().assumptions().list()) {
            if (a.key().startsWith(Assumptions.ALPHA)
                    && a.value() > 0
                    && !a.key().equals(Assumptions.ALPHA + "crime")) {
                String name = a.key().substring(Assumptions.ALPHA.length());
                parts.add((name.equals("population") ? "residents" : name.toLowerCase(Locale.ROOT)) + " ("
                        + Words.percent(a.value(), 0) + ")");
            }
        }
        return parts.isEmpty() ? "nothing else" : Words.list(parts);
    }

    private static String seriesBreak(Figures f) {
        YearMonth at = f.in.data().description().seriesBreak();
        return at == null
                ? ""
                : ", and compares no months across the series break of " + Words.month(at)
                        + ", when crime began to be recorded in another system";
    }

    private static String floor(Figures f) {
        List<String> parts = new ArrayList<>();
        f.in.plan().roles().forEach(r -> {
            double n = f.in.scenario().assumptions().value(Assumptions.REFERENCE_FLOOR + r.id(), 0);
            if (n > 0) {
                parts.add(Words.number(n, 0) + " " + r.id());
            }
        });
        return "the reference floor of " + String.join(" + ", parts);
    }

    @Override
    public void write(Html out, Figures f) {
        out.open("div", "class", "small");
        out.heading("Method", "method");
        out.p("Demand. The offences recorded in a ward in " + months(f) + " are multiplied by the weights of the "
                + "profile " + f.in.profile().label() + " and added up. "
                + f.in.profile().note());
        out.p("Need and priority. A ward's share of London's need mixes its share of that demand with its share of "
                + others(f) + ". Priority is this share against the average ward, which is 100. Volume counts, not the "
                + "rate: officers serve people and places, also those who don't live there.");
        out.p("Target by share. Every ward's target is " + floor(f) + " at reference rates, "
                + Words.number(f.evaluation.need().floorEffective(), 3)
                + " effective posts, plus its share of need of what London aims at beyond the floor: "
                + Words.number(f.evaluation.need().aimedEffective(), 1)
                + " effective posts in all. A target does not move when vacancies or abstraction change."
                + (f.evaluation.need().method() == TargetMethod.SHARE ? " This paper uses it." : ""));
        boolean byHours = f.evaluation.need().method() == TargetMethod.WORKLOAD;
        if (f.evaluation.need().hasWorkload() && (byHours || chosen.contains(PaperSection.TARGETS))) {
            out.p("Target by workload. The hours that each category of offence takes, times the offences of the window"
                    + " brought to a year, and the hours of engagement of a ward, divided by the hours that one"
                    + " effective post has in a year. All hours are assumptions."
                    + (byHours ? " This paper uses it." : ""));
        }
        out.p("Effective posts. Posts × (1 − vacancy) × (1 − abstraction) × effectiveness, added up over the roles. "
                + "Coverage of a ward is its effective posts ÷ its target; of a borough or London, one less the sum of "
                + "gaps ÷ the sum of targets, so that what one ward has too much doesn't hide what another lacks. The gap "
                + "is also told in " + f.role(0) + " posts.");
        out.p("Unmet need. The sum of gap² ÷ target over the wards: deep gaps count most. The reference floor alone is "
                + "100.");
        RankIntervals ranks = f.in.ranks();
        out.p(
                ranks == null
                        ? "Ranks. Counts of crime are noisy, so wards with near scores may change places by chance. No "
                                + "intervals were worked out for this paper."
                        : "Ranks. Counts of crime are noisy. The counts of every ward were drawn anew "
                                + Words.count(ranks.draws()) + " times from their posterior (Gamma–Poisson, the prior"
                                + " fitted to the wards by category, widened by what wards vary from year to year;"
                                + " seed " + ranks.seed()
                                + "); in nine of ten draws the rank lies in the interval in brackets. Where that "
                                + "interval spans half of London, it is printed in place of a rank. That is the doubt in"
                                + " this year's counts; of the years on record, a ward's rank a year later lay inside"
                                + " its interval about four times in five."
                                + (ranks.dispersionFitted()
                                        ? ""
                                        : " There was no earlier year to compare with, so the intervals are too "
                                                + "narrow."));
        if (chosen.contains(PaperSection.CERTAINTY)) {
            out.p(
                    "Profiles. The order of the wards was found under every priority profile, all else the same, to see which"
                            + " wards owe their place to the choice of profile.");
        }
        if (chosen.contains(PaperSection.RATES)) {
            out.p(
                    "Rates. Offences per 1,000 residents, or per 1,000 workplace jobs where those are published. Smoothed by"
                            + " the global empirical Bayes estimator (Marshall 1991): the ward's own rate and London's, weighed by"
                            + " how much the number of residents lets the ward's say. Posts follow volume, not rates.");
        }
        if (chosen.contains(PaperSection.RATES) && f.evaluation.findings().trend() != null) {
            out.p("Trend. The count of the last 12 months given the sum of both years is binomial if nothing changed"
                    + " but the days of the months. Its z is divided by what wards of that size usually scatter in a"
                    + " year, and the p-values are adjusted for the number of wards (Benjamini–Hochberg, 5%). Under "
                    + Trend.FEW + " offences in 24 months nothing is said. This paper makes no forecast"
                    + seriesBreak(f) + ".");
        }
        if (chosen.contains(PaperSection.SIMILAR) && f.evaluation.findings().similar() != null) {
            out.p("Similar wards. Nearest by "
                    + f.evaluation.findings().similar().comparedBy()
                    + ", standardised (logarithms of all but deprivation); crime plays no part in it.");
        }
        out.p("What is not here. Recorded crime is not all crime; knife crime, domestic abuse, hate crime and "
                + "exploitation are not categories of the ward files. No figure of sexual offences or homicide is "
                + "printed by ward and month.");
        out.close("div");
    }
}
