package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.PaperLogo;
import org.wardplan.report.content.ExportInput;
import org.wardplan.report.content.PaperDress;
import org.wardplan.report.content.Words;

/** Title, what must not be overlooked, and the key figures. */
final class HeadSection implements Section {
    @Override
    public void write(Html out, Figures f) {
        ExportInput in = f.in;
        String over = in.scope().over();
        openTitle(out, in.dress());
        out.element("p", "Ward allocation report" + (over.isEmpty() ? "" : " · " + over), "class", "kicker");
        out.element("h1", in.scope().title(), "id", "top");
        out.open("div", "class", "origin");
        out.p("Plan: " + in.plan().name() + ", scenario " + in.scenario().name());
        out.p("Data to " + Words.month(f.window().last()) + " · " + Words.date(in.date())
                + (in.author().isBlank() ? "" : " · " + in.author()));
        out.close("div").close("div");
        for (String alert : alerts(f)) {
            out.element("p", alert, "class", "alert");
        }
        for (String notice : f.evaluation.need().notices()) {
            out.element("p", notice + ".", "class", "mind");
        }
        PaperNote.write(out, in.dress());
        keyFigures(out, f);
    }

    /** Opens the title's block, with the logo where there is one. */
    static void openTitle(Html out, PaperDress dress) {
        PaperLogo logo = dress.logo();
        out.open("div", "class", logo == null ? "title" : "title withlogo");
        if (logo != null) {
            out.empty("img", "class", "logo", "src", dataUri(logo), "alt", alt(logo));
        }
    }

    private static String dataUri(PaperLogo logo) {
        return "data:" + logo.type() + ";base64," + logo.base64();
    }

    /** A picture without words would be lost on who can't see it. */
    private static String alt(PaperLogo logo) {
        return logo.alt().isBlank() ? "Logo" : logo.alt().strip();
    }

    /** What a reader must know before any figure, in words: the plan costs too much or breaks the floor. */
    private static List<String> alerts(Figures f) {
        List<String> alerts = new ArrayList<>();
        Money headroom = f.evaluation.headroom();
        if (headroom.isNegative()) {
            alerts.add("Over budget: the plan for London costs "
                    + f.london.cost().inMillions(2) + " a year, "
                    + Money.ZERO.minus(headroom).inPounds() + " more than the budget of "
                    + f.evaluation.budget().inMillions(2) + ".");
        }
        if (f.here.belowFloor() > 0) {
            alerts.add("Below the floor: " + Words.several(f.here.belowFloor(), "ward has", "wards have")
                    + " fewer posts than the floor rule promises (" + floor(f) + ").");
        }
        return alerts;
    }

    private static String floor(Figures f) {
        List<String> parts = new ArrayList<>();
        f.in.plan().roles().forEach(r -> {
            int n = f.in.scenario().floor().getOrDefault(r.id(), 0);
            if (n > 0) {
                parts.add(n + " " + r.id());
            }
        });
        return String.join(" + ", parts);
    }

    private static void keyFigures(Html out, Figures f) {
        List<String> roles = new ArrayList<>();
        for (int r : f.shownRoles) {
            if (f.here.posts()[r] > 0) {
                roles.add(Words.count(f.here.posts()[r]) + " " + f.role(r));
            }
        }
        Money headroom = f.evaluation.headroom();
        String money = !f.isLondon()
                ? "at the plan's unit costs"
                : headroom.isNegative()
                        ? Money.ZERO.minus(headroom).inMillions(1) + " over budget"
                        : headroom.inMillions(1) + " of the budget left";
        String months = f.window().months() + " months";
        OptionalDouble change = f.crimeChange();
        String crime = change.isEmpty()
                ? months
                : (f.window().months() == 12 ? "" : months + ", ")
                        + (change.getAsDouble() > 0 ? "+" : "")
                        + Words.percent(change.getAsDouble(), 1) + " on the year before";
        List<String[]> columns = List.of(
                new String[] {"Posts", Words.count(f.here.totalPosts()), String.join(" + ", roles)},
                new String[] {"Yearly cost", f.here.cost().inMillions(f.isLondon() ? 1 : 2), money},
                new String[] {
                    "Coverage",
                    Words.percent(f.here.coverage(), 0),
                    "of " + Words.number(f.here.targetPosts(), 1) + " effective posts"
                },
                new String[] {
                    "Wards under " + Words.number(Figures.SHORT, 0) + "%",
                    Words.count(f.shortWards()) + " of " + f.here.wards(),
                    "lowest " + Words.percent(f.here.worstCoverage(), 0) + ", worst tenth "
                            + Words.percent(f.here.worstDecileCoverage(), 0)
                },
                new String[] {"Recorded crime", Words.count(f.here.crimes()), crime});
        out.open("table", "class", "figures");
        out.head(columns.stream().map(c -> c[0]).toArray(String[]::new)).open("tbody");
        out.row("value", columns.stream().map(c -> "t:" + c[1]).toArray(String[]::new));
        out.row("note", columns.stream().map(c -> "t:" + c[2]).toArray(String[]::new));
        out.close("tbody").close("table");
    }
}
