package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wardplan.analysis.RankIntervals;
import org.wardplan.model.finance.Money;
import org.wardplan.model.geography.Ward;
import org.wardplan.planning.Evaluation;
import org.wardplan.report.content.ReportScope;
import org.wardplan.report.content.Words;

/** Name, warnings and key figures of a ward; at the foot the method in a few lines. */
final class ProfileHead {
    private static final int LONG_NAME = 30;

    private ProfileHead() {}

    static void write(Html out, Figures f, int ward, String prefix, Brevity brevity) {
        Ward w = f.wards.ward(ward);
        HeadSection.openTitle(out, f.in.dress());
        out.element(
                "p",
                "Ward allocation report · ward profile " + w.code() + " · "
                        + w.borough().name() + " · " + w.borough().unit().name() + " BCU",
                "class",
                "kicker");
        out.element("h1", w.name(), "id", prefix + "top", "class", w.name().length() > LONG_NAME ? "long" : "short");
        out.open("div", "class", "origin");
        out.p("Plan: " + Compared.cut(f.in.plan().name(), 28, "…") + ", scenario "
                + Compared.cut(f.in.scenario().name(), 28, "…"));
        out.p("Data to " + Words.month(f.window().last()) + " · " + Words.date(f.in.date())
                + (f.in.author().isBlank() ? "" : " · " + Compared.cut(f.in.author(), 26, "…")));
        out.close("div").close("div");
        List<String> alerts = alerts(f, ward);
        if (!alerts.isEmpty()) {
            out.element("p", String.join(" ", alerts), "class", "alert");
        }
        for (String notice : f.evaluation.need().notices()) {
            out.element("p", Compared.cut(notice, brevity.notes, "… see the plan") + ".", "class", "mind");
        }
        f.in.data().description().notes().stream()
                .filter(n -> n.contains(f.code(ward)))
                .forEach(n -> out.element("p", n, "class", "mind"));
        String note = f.in.dress().note();
        if (!note.isEmpty()) {
            out.open("div", "class", "authornote");
            out.p(Compared.cut(note, brevity.notes, "… see the paper of the borough"));
            out.close("div");
        }
        figures(out, f, ward);
    }

    private static List<String> alerts(Figures f, int ward) {
        List<String> alerts = new ArrayList<>();
        Evaluation e = f.evaluation;
        Money headroom = e.headroom();
        if (headroom.isNegative()) {
            alerts.add(
                    "Over budget: the plan for London costs " + f.london.cost().inMillions(2) + " a year, "
                            + Money.ZERO.minus(headroom).inPounds() + " more than its budget.");
        }
        if (e.belowFloor(ward)) {
            alerts.add("Below the floor: the ward has fewer posts than the floor rule promises.");
        }
        return alerts;
    }

    /** The sums of the ward alone. */
    static Figures alone(Figures f, int ward) {
        return new Figures(
                f.in.withScope(new ReportScope(ReportScope.Kind.BOROUGH, f.name(ward), "", new int[] {ward})));
    }

    private static void figures(Html out, Figures f, int ward) {
        Evaluation e = f.evaluation;
        List<String> roles = new ArrayList<>();
        for (int r : f.shownRoles) {
            if (e.posts(r, ward) > 0) {
                roles.add(Words.count(e.posts(r, ward)) + " " + f.role(r));
            }
        }
        OptionalDouble change = alone(f, ward).crimeChange();
        String crime = f.window().months() + " months"
                + (change.isEmpty()
                        ? ""
                        : ", " + (change.getAsDouble() > 0 ? "+" : "") + Words.percent(change.getAsDouble(), 1)
                                + " on a year before");
        RankIntervals ranks = f.in.ranks();
        boolean unsure = ranks != null && ranks.spansHalf(ward);
        String interval = ranks == null ? "" : ranks.low()[ward] + "–" + ranks.high()[ward];
        Ward w = f.wards.ward(ward);
        List<String[]> columns = List.of(
                new String[] {"Posts", Words.count(e.posts(ward)), roles.isEmpty() ? "none" : String.join(" + ", roles)
                },
                new String[] {
                    "Coverage",
                    Words.percent(e.coverage(ward), 0),
                    w.borough().name() + " " + Words.percent(f.here.coverage(), 0) + ", London "
                            + Words.percent(f.london.coverage(), 0)
                },
                new String[] {
                    "Short of target",
                    e.gap(ward) <= 0 ? "0" : "≈ " + Words.number(e.inDwoPosts(e.gap(ward)), 1),
                    (e.gap(ward) <= 0 ? "has " : f.role(0) + " posts; has ") + Words.number(e.effective(ward), 1)
                            + " of " + Words.number(e.need().target(ward), 1) + " effective"
                },
                new String[] {
                    "Priority rank",
                    unsure ? interval : Words.count(e.need().rank(ward)),
                    "of " + f.wards.size()
                            + (ranks == null ? "" : unsure ? ": no one rank is sure" : " (90%: " + interval + ")")
                },
                new String[] {"Recorded crime", Words.count(e.need().crimes(ward)), crime},
                new String[] {
                    "Residents",
                    Words.count(w.population()),
                    Integer.toString(f.in.data().description().populationYear())
                });
        out.open("table", "class", "figures pfigures");
        out.head(columns.stream().map(c -> c[0]).toArray(String[]::new)).open("tbody");
        out.row("value", columns.stream().map(c -> "t:" + c[1]).toArray(String[]::new));
        out.row("note", columns.stream().map(c -> "t:" + c[2]).toArray(String[]::new));
        out.close("tbody").close("table");
    }

    static void method(Html out, Figures f, int ward, Brevity brevity) {
        out.open("p", "class", "brief").element("strong", "Method. ");
        if (brevity.method) {
            out.text(
                    "Effective posts: posts × (1 − vacancy) × (1 − abstraction) × effectiveness. Coverage: effective posts"
                            + " ÷ target. Priority: the ward's share of London's need, the average ward being 100; need is"
                            + " recorded crime weighted by the profile "
                            + f.in.profile().label()
                            + ", with residents and other indicators of the plan. A recorded crime is not all crime. ");
        }
        out.text("The paper of " + f.wards.ward(ward).borough().name() + " says more, with all assumptions. ")
                .element("strong", "Data. ")
                .text(f.in.data().description().title() + "; content "
                        + f.in.data().description().sha256().substring(0, 12) + "…. "
                        + f.in.data().description().attribution() + " ")
                .element("strong", "Again. ")
                .text("wardplan report PLAN.wardplan --scenario "
                        + DataSection.quoted(f.in.scenario().id()) + " --ward " + f.code(ward) + " --date "
                        + f.in.date() + " --marking " + DataSection.quoted(f.in.marking()) + " --pdf ward.pdf")
                .close("p");
    }
}
