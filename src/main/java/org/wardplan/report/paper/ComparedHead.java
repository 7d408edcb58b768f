package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.wardplan.model.finance.Money;
import org.wardplan.model.plan.Advice;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Need;
import org.wardplan.planning.compare.ComparedScenario;
import org.wardplan.planning.compare.PairChange;
import org.wardplan.planning.optimise.RuleWords;
import org.wardplan.report.content.Words;

/** Title, what must not be overlooked, which scenarios these are and what they rest on, and what changes in a sentence. */
final class ComparedHead {
    static final String SCENARIOS = "The scenarios and what they rest on";

    private static final int LONG = 320;

    private ComparedHead() {}

    static void write(Html out, Compared of) {
        String over = of.in.scope().over();
        HeadSection.openTitle(out, of.in.dress());
        out.element(
                "p",
                "Ward allocation report · scenarios compared" + (over.isEmpty() ? "" : " · " + over),
                "class",
                "kicker");
        out.element("h1", of.in.scope().title(), "id", "top");
        out.open("div", "class", "origin");
        out.p("Plan: " + Compared.cut(of.in.plan().name(), 70, "…"));
        out.p("Data to " + Words.month(of.evaluation(0).need().window().last()) + " · " + Words.date(of.in.date())
                + (of.in.author().isBlank() ? "" : " · " + of.in.author()));
        out.close("div").close("div");
        for (ComparedScenario s : of.scenarios) {
            alerts(out, s);
        }
        PaperNote.write(out, of.in.dress());
        if (of.in.heldToFirst()) {
            out.element(
                    "p",
                    "All scenarios are held to the target of A: its need, each scenario's own posts and rates.",
                    "class",
                    "mind");
        }
        for (String notice : of.comparison.notices()) {
            out.element("p", notice + ".", "class", "mind");
        }
        out.open("p", "class", "whoiswho");
        for (ComparedScenario s : of.scenarios) {
            out.open("span", "class", "whole");
            Compared.chip(out, s.letter());
            out.element("strong", " " + Compared.cut(s.name(), 60, "…"))
                    .close("span")
                    .text("   ");
        }
        out.close("p");
        sentences(out, of);
    }

    private static void alerts(Html out, ComparedScenario s) {
        Money headroom = s.headroom();
        if (headroom.isNegative() && !s.breaks(Rule.Money.class)) {
            alert(
                    out,
                    s,
                    "costs " + Money.ZERO.minus(headroom).inPounds() + " a year more than its budget of "
                            + s.evaluation().budget().inMillions(2) + " (London).");
        }
        s.broken().forEach(b -> alert(out, s, "breaks a rule of its own. " + b + "."));
    }

    private static void alert(Html out, ComparedScenario s, String text) {
        out.element("p", s.letter() + " " + text, "class", "alert");
    }

    static void scenarios(Html out, Compared of) {
        out.heading(SCENARIOS, "scenarios");
        out.open("table", "class", "plain grounds");
        out.open("thead").open("tr").element("th", "", "scope", "col");
        for (ComparedScenario s : of.scenarios) {
            out.open("th", "scope", "col", "class", "who");
            Compared.chip(out, s.letter());
            out.element("span", " " + s.name(), "class", "name").close("th");
        }
        out.close("tr").close("thead").open("tbody");
        boolean described = IntStream.range(0, of.count())
                .anyMatch(k -> !of.scenario(k).description().isBlank());
        if (described) {
            row(out, of, "Description", k -> Compared.cut(of.scenario(k).description(), LONG, "… see the plan"));
        }
        boolean several =
                of.in.plans().stream().anyMatch(p -> !p.id().equals(of.in.plan().id()));
        if (several) {
            row(out, of, "Plan", k -> of.in.plans().get(k).name());
        }
        row(out, of, "Budget, London", k -> of.evaluation(k).budget().inMillions(2));
        row(out, of, "Target", k -> target(of.evaluation(k).need()));
        row(out, of, "Priority profile", of::profile);
        row(out, of, "Months of crime", k -> months(of.evaluation(k).need()));
        row(out, of, "Floor rule", k -> floor(of, k));
        row(out, of, "Other rules that are on", k -> rules(of, k));
        row(out, of, "Set by hand", k -> byHand(of, k));
        out.close("tbody").close("table");
    }

    private static void row(Html out, Compared of, String label, IntFunction<String> text) {
        out.open("tr").element("th", label, "scope", "row");
        for (int k = 0; k < of.count(); k++) {
            out.element("td", text.apply(k));
        }
        out.close("tr");
    }

    private static String target(Need need) {
        return need.method() == TargetMethod.SHARE
                ? "share of " + Words.number(need.aimedEffective(), 1) + " effective posts for London"
                : "workload in hours";
    }

    private static String months(Need need) {
        return Words.month(need.window().first()) + " to "
                + Words.month(need.window().last());
    }

    private static String floor(Compared of, int k) {
        Map<String, Integer> floor = of.scenario(k).floor();
        List<String> parts = new ArrayList<>();
        for (Role role : of.evaluation(k).roles()) {
            int least = floor.getOrDefault(role.id(), 0);
            if (least > 0) {
                parts.add(Words.several(least, role.id(), role.id() + "s"));
            }
        }
        return parts.isEmpty() ? "off" : String.join(" + ", parts) + " in every ward";
    }

    /** The rules that change from plan to plan: budget, floor, locks and hand changes are told elsewhere. */
    private static String rules(Compared of, int k) {
        RuleWords words = RuleWords.of(of.wards, of.evaluation(k).roles(), of.scenario(k));
        List<String> on = of.scenario(k).rulebook().rules().stream()
                .filter(Rule::on)
                .filter(r -> !(r instanceof Rule.Money
                        || r instanceof Rule.Floor
                        || r instanceof Rule.Locks
                        || r instanceof Rule.Overrides
                        || r instanceof Rule.WholePosts))
                .map(words::title)
                .toList();
        return on.isEmpty() ? "none" : Compared.cut(String.join("; ", on), LONG, "… see the plan");
    }

    private static String byHand(Compared of, int k) {
        Advice advice = of.scenario(k).advice();
        return (advice.recommendation() == null ? "no recommended plan" : "recommended plan")
                + "; "
                + Words.several(advice.overrides().size(), "change by hand", "changes by hand")
                + ", "
                + Words.several(of.scenario(k).locks().size(), "lock", "locks");
    }

    private static void sentences(Html out, Compared of) {
        out.open("div", "class", "together");
        out.heading("What changes", "changes");
        for (PairChange p : of.comparison.pairs()) {
            out.open("p", "class", "noted")
                    .element("strong", p.sentence())
                    .text(" " + wards(p))
                    .close("p");
        }
        out.close("div");
    }

    /** {@code 372 wards gain 504 posts, 3 lose 6, 1 swaps roles.} */
    private static String wards(PairChange p) {
        List<String> parts = new ArrayList<>();
        if (!p.gainers().isEmpty()) {
            parts.add(Words.several(p.gainers().size(), "ward gains ", "wards gain ")
                    + Words.several(p.gained(), "post", "posts"));
        }
        if (!p.losers().isEmpty()) {
            parts.add(Words.several(p.losers().size(), "ward loses ", "wards lose ")
                    + Words.several(p.lost(), "post", "posts"));
        }
        if (!p.swaps().isEmpty()) {
            parts.add(Words.several(p.swaps().size(), "ward swaps roles", "wards swap roles"));
        }
        return parts.isEmpty() ? "No ward changes." : Words.list(parts) + ".";
    }
}
