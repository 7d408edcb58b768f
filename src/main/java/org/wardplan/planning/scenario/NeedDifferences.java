package org.wardplan.planning.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.workforce.RoleRates;
import org.wardplan.planning.Requirement;
import org.wardplan.planning.scenario.Difference.Group;

/** What two scenarios don't have in common in how they count need. */
final class NeedDifferences {
    /** So many weights are told one by one; more are counted. */
    private static final int TOLD = 8;

    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private final Scenario a;
    private final Scenario b;
    private final Found need;
    private final Found local;

    NeedDifferences(DataSet data, List<PriorityProfile> profiles, Scenario a, Scenario b, List<Difference> list) {
        this.data = data;
        this.profiles = profiles;
        this.a = a;
        this.b = b;
        need = new Found(Group.NEED, list);
        local = new Found(Group.LOCAL, list);
    }

    void find() {
        need.changed(
                "Targets are found by",
                a.demand().method().label(),
                b.demand().method().label());
        weights();
        referenceRates();
        need.listed(
                a.demand().indicators(),
                b.demand().indicators(),
                WardIndicator::id,
                i -> "Indicator " + i.label(),
                (was, is) -> need.said("Indicator " + is.label(), "other figures"));
        localPriorities();
    }

    private Optional<PriorityProfile> profile(Scenario s) {
        return Requirement.profiles(profiles, s).stream()
                .filter(p -> p.id().equals(s.profile()))
                .findFirst();
    }

    private void weights() {
        PriorityProfile was = profile(a).orElse(null);
        PriorityProfile is = profile(b).orElse(null);
        String from = was == null ? a.profile() : was.label();
        String to = is == null ? b.profile() : is.label();
        boolean another = !a.profile().equals(b.profile());
        if (another) {
            need.changed("Priority profile", from, from.equals(to) ? to + " (" + b.profile() + ")" : to);
        }
        if (was == null || is == null) {
            return;
        }
        List<CrimeCategory> changed = new ArrayList<>();
        for (CrimeCategory c : data.categories()) {
            if (was.weight(c) != is.weight(c)) {
                changed.add(c);
            }
        }
        if (changed.size() > TOLD) {
            need.said("Weights of crime", Words.counted(changed.size(), "weight") + " differ");
        } else {
            changed.forEach(c -> need.changed(
                    "Weight of " + c.label(), Words.decimal(was.weight(c), 2), Words.decimal(is.weight(c), 2)));
        }
    }

    private void referenceRates() {
        for (String role : new TreeSet<>(b.referenceRates().keySet())) {
            RoleRates was = a.referenceRates().get(role);
            RoleRates is = Objects.requireNonNull(b.referenceRates().get(role));
            if (was != null) {
                // What a post costs moves no target.
                String what = "Targets count with " + role + " ";
                need.changed(what + "vacancy", Words.percent(was.vacancy()), Words.percent(is.vacancy()));
                need.changed(what + "abstraction", Words.percent(was.abstraction()), Words.percent(is.abstraction()));
                need.changed(
                        what + "effectiveness",
                        Words.decimal(was.effectiveness(), 4),
                        Words.decimal(is.effectiveness(), 4));
            }
        }
    }

    private void localPriorities() {
        local.changed("Year in force", year(a.demand()), year(b.demand()));
        Map<String, String> names = new HashMap<>();
        for (Borough borough : data.wards().boroughs()) {
            names.put(borough.code().value(), borough.name());
        }
        local.listed(
                a.demand().local(),
                b.demand().local(),
                l -> l.borough() + " " + l.year(),
                l -> title(l, names),
                (was, is) -> local.said(title(is, names), changes(was, is)));
    }

    private static String title(LocalPriorities l, Map<String, String> names) {
        return names.getOrDefault(l.borough(), l.borough()) + ", " + l.yearLabel();
    }

    private String changes(LocalPriorities was, LocalPriorities is) {
        List<String> parts = new ArrayList<>();
        for (CrimeCategory c : data.categories()) {
            double from = was.factors().getOrDefault(c.id(), 1.0);
            double to = is.factors().getOrDefault(c.id(), 1.0);
            if (from != to) {
                parts.add(c.label() + " × " + Words.decimal(from, 2) + " → × " + Words.decimal(to, 2));
            }
        }
        if (!was.base().equals(is.base())) {
            parts.add("another profile as the base");
        }
        return parts.isEmpty() ? "another note" : String.join(", ", parts);
    }

    private static String year(DemandModel demand) {
        return demand.localYear() == 0 ? Found.NONE : LocalPriorities.yearLabel(demand.localYear());
    }
}
