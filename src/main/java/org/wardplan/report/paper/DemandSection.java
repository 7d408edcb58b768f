package org.wardplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.planning.Need;
import org.wardplan.report.content.Words;

/** What need is counted from: profile and weights in force, shares of the index, local priorities, what is missing. */
final class DemandSection implements Section {
    static final String TITLE = "How need is counted";

    /** Categories side by side in a row. */
    private static final int ACROSS = 3;

    @Override
    public void write(Html out, Figures f) {
        Need need = f.evaluation.need();
        out.heading(TITLE, "demand");
        out.p("Profile in force: " + f.in.profile().label() + ". "
                + f.in.profile().note());
        out.p("Months: " + Words.month(f.window().first()) + " to "
                + Words.month(f.window().last()) + " (" + f.window().months() + "). Need index: " + shares(f)
                + ". Targets by " + TargetSection.lower(need.method()) + ".");
        for (String notice : need.notices()) {
            out.element("p", notice + ".", "class", "noted");
        }
        weights(out, f);
        local(out, f);
        missing(out, f);
    }

    private static String shares(Figures f) {
        List<String> shares = new ArrayList<>();
        for (Assumption a : f.in.scenario().assumptions().list()) {
            if (a.key().startsWith(Assumptions.ALPHA) && a.value() > 0) {
                shares.add(indicator(f, a.key().substring(Assumptions.ALPHA.length())) + " "
                        + Words.percent(a.value(), 0));
            }
        }
        return Words.list(shares);
    }

    private static String indicator(Figures f, String id) {
        return switch (id) {
            case "crime" -> "weighted crime";
            case "population" -> "residents";
            case "jobs" -> "workplace jobs";
            case "deprivation" -> "deprivation (residents × score)";
            default ->
                f.evaluation.need().parts().stream()
                        .filter(p -> p.id().equals(id))
                        .map(p -> p.label().toLowerCase(Locale.UK))
                        .findFirst()
                        .orElse(id);
        };
    }

    private static void weights(Html out, Figures f) {
        PriorityProfile profile = f.in.data().effective(f.in.profile());
        List<CrimeCategory> weighed = f.in.data().categories().stream()
                .filter(c -> profile.weight(c) > 0)
                .toList();
        out.open("table", "class", "tight weights");
        List<String> head = new ArrayList<>();
        for (int k = 0; k < ACROSS; k++) {
            head.addAll(List.of("Category of offence", "n:Weight"));
        }
        out.head(head.toArray(String[]::new)).open("tbody");
        int rows = (weighed.size() + ACROSS - 1) / ACROSS;
        for (int r = 0; r < rows; r++) {
            List<String> cells = new ArrayList<>();
            for (int k = 0; k < ACROSS; k++) {
                int at = k * rows + r;
                boolean some = at < weighed.size();
                cells.add("t:" + (some ? weighed.get(at).label() : ""));
                cells.add("n:" + (some ? Words.number(profile.weight(weighed.get(at)), 1) : ""));
            }
            out.row("", cells.toArray(String[]::new));
        }
        out.close("tbody").close("table");
        List<String> none = f.in.data().categories().stream()
                .filter(c -> profile.weight(c) == 0
                        && f.in.data()
                                .crime()
                                .isAvailable(f.in.data().categories().indexOf(c)))
                .map(c -> c.label().toLowerCase(Locale.UK))
                .toList();
        if (!none.isEmpty()) {
            out.element(
                    "p", "Recorded, but of weight 0 in this profile: " + Words.list(none) + ".", "class", "caption");
        }
    }

    private static void local(Html out, Figures f) {
        DemandModel demand = f.in.scenario().demand();
        List<Borough> boroughs = f.wards.boroughs().stream()
                .filter(b -> f.in.scope().isLondon()
                        || java.util.Arrays.stream(f.in.scope().wards())
                                .anyMatch(w -> f.wards.ward(w).borough().equals(b)))
                .toList();
        List<String> none = new ArrayList<>();
        for (Borough b : boroughs) {
            Optional<LocalPriorities> inForce = demand.inForce(b.code().value());
            if (inForce.isEmpty()) {
                none.add(b.name());
                continue;
            }
            out.open("p")
                    .element(
                            "strong",
                            "Local priorities of " + b.name() + ", "
                                    + inForce.get().yearLabel() + ". ")
                    .text(told(f, inForce.get()) + earlier(demand, inForce.get()))
                    .close("p");
        }
        if (none.size() == boroughs.size()) {
            out.p(
                    boroughs.size() == 1
                            ? "No local priorities of " + boroughs.get(0).name()
                                    + " are in force: its wards are weighed as London's are."
                            : "No local priorities of a borough are in force: all wards are weighed alike.");
        } else {
            out.p("Local priorities share out a borough's crime part of need among its own wards; the borough keeps its"
                    + " total.");
        }
    }

    private static String told(Figures f, LocalPriorities local) {
        List<String> factors = new ArrayList<>();
        new TreeMap<>(local.factors()).forEach((id, factor) -> f.in.data().categories().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .ifPresent(c ->
                        factors.add(c.label() + " × " + Words.number(factor, factor == Math.rint(factor) ? 0 : 2))));
        return (factors.isEmpty() ? "London's weights" : String.join(", ", factors))
                + (local.base().isEmpty() ? "" : ", on the profile " + local.base())
                + (local.note().isBlank()
                        ? ". No note was kept."
                        : ". " + local.note().strip());
    }

    private static String earlier(DemandModel demand, LocalPriorities inForce) {
        List<String> years = demand.local().stream()
                .filter(l -> l.borough().equals(inForce.borough()) && l.year() != inForce.year())
                .map(LocalPriorities::yearLabel)
                .toList();
        return years.isEmpty() ? "" : " Other years kept in the plan: " + Words.list(years) + ".";
    }

    private static void missing(Html out, Figures f) {
        List<String> missing = new ArrayList<>();
        for (int c = 0; c < f.in.data().categories().size(); c++) {
            if (!f.in.data().crime().isAvailable(c)) {
                missing.add(f.in.data().categories().get(c).label().toLowerCase(Locale.UK));
            }
        }
        out.p("Not in these data: knife crime, domestic abuse, hate crime and exploitation, which are no categories of"
                + " the ward files"
                + (missing.isEmpty()
                        ? "."
                        : "; and " + Words.list(missing)
                                + ", which this ward set does not have apart: not available, and never 0."));
    }
}
