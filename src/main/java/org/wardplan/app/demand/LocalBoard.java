package org.wardplan.app.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardplan.dataset.DataSet;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.LocalPriorities;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.Borough;
import org.wardplan.model.plan.DemandModel;
import org.wardplan.model.plan.PlanEdit;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.planning.DemandEdits;
import org.wardplan.planning.Evaluation;
import org.wardplan.planning.Need;
import org.wardplan.planning.Requirement;

/** What boroughs agreed to put first, year by year, and which of their wards gain and lose by it. */
public final class LocalBoard {
    /** Factor that a new priority begins with. */
    public static final double FIRST_FACTOR = 1.5;

    private static final int APRIL = 4;
    private static final int YEARS_AHEAD = 3;

    /** A ward's target by share in effective posts, without the local priorities of its borough and with them. */
    public record Move(int ward, double before, double after) {
        public double change() {
            return after - before;
        }
    }

    private final DataSet data;
    private final List<PriorityProfile> profiles;
    private @Nullable Scenario knownWithout;
    private @Nullable Need without;

    /** @param profiles the program's */
    public LocalBoard(DataSet data, List<PriorityProfile> profiles) {
        this.data = data;
        this.profiles = List.copyOf(profiles);
    }

    /** Financial years that can be chosen, the last first: those of the data, a few ahead, and all that have priorities. */
    public List<Integer> years(Scenario s) {
        TreeSet<Integer> years = new TreeSet<>();
        for (int y = financialYear(data.crime().firstMonth()); y <= upcoming() + YEARS_AHEAD - 1; y++) {
            years.add(y);
        }
        s.demand().local().forEach(l -> years.add(l.year()));
        return new ArrayList<>(years.descendingSet());
    }

    /** The financial year that begins next after the data ends. */
    public int upcoming() {
        return financialYear(data.crime().lastMonth()) + 1;
    }

    private static int financialYear(java.time.YearMonth month) {
        return month.getMonthValue() >= APRIL ? month.getYear() : month.getYear() - 1;
    }

    /** Years that can be put in force: those in which a borough agreed something. */
    public List<Integer> agreedYears(Scenario s) {
        return s.demand().local().stream()
                .map(LocalPriorities::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** What a borough agreed, the last year first. */
    public List<LocalPriorities> history(Scenario s, Borough borough) {
        return s.demand().local().stream()
                .filter(l -> l.borough().equals(borough.code().value()))
                .sorted(Comparator.comparingInt(LocalPriorities::year).reversed())
                .toList();
    }

    public Optional<LocalPriorities> agreed(Scenario s, Borough borough, int year) {
        return s.demand().local(borough.code().value(), year);
    }

    /** What was agreed for the last year before, to begin from. */
    public Optional<LocalPriorities> before(Scenario s, Borough borough, int year) {
        return history(s, borough).stream().filter(l -> l.year() < year).findFirst();
    }

    /** What is in force in a borough, in words. */
    public String inForce(Scenario s, Borough borough) {
        if (s.demand().localYear() == 0) {
            return "Local priorities are off: London's weights hold in " + borough.name() + ".";
        }
        return s.demand()
                .inForce(borough.code().value())
                .map(l -> "In force in " + borough.name() + ": what it agreed for " + l.yearLabel()
                        + (l.year() == s.demand().localYear() ? "." : ", its last before the year chosen."))
                .orElse(borough.name() + " has agreed nothing up to "
                        + LocalPriorities.yearLabel(s.demand().localYear()) + ": London's weights hold.");
    }

    public boolean isInForce(Scenario s, Borough borough, int year) {
        return s.demand()
                .inForce(borough.code().value())
                .filter(l -> l.year() == year)
                .isPresent();
    }

    private LocalPriorities orNew(Scenario s, Borough borough, int year) {
        return agreed(s, borough, year)
                .orElseGet(() -> new LocalPriorities(borough.code().value(), year, "", Map.of(), ""));
    }

    /** Gives a category a factor; null takes it out of the priorities. */
    public @Nullable PlanEdit factor(Scenario s, Borough borough, int year, String category, @Nullable Double factor) {
        LocalPriorities was = orNew(s, borough, year);
        Map<String, Double> factors = new HashMap<>(was.factors());
        if (factor == null) {
            factors.remove(category);
        } else {
            factors.put(category, factor);
        }
        return put(s, borough, new LocalPriorities(was.borough(), year, was.base(), factors, was.note()));
    }

    /** Says which profile the factors multiply: an id, or empty for the one that London is weighed with. */
    public @Nullable PlanEdit base(Scenario s, Borough borough, int year, String base) {
        LocalPriorities was = orNew(s, borough, year);
        return put(s, borough, new LocalPriorities(was.borough(), year, base, was.factors(), was.note()));
    }

    /** Says with whom it was agreed. */
    public @Nullable PlanEdit note(Scenario s, Borough borough, int year, String note) {
        LocalPriorities was = orNew(s, borough, year);
        return was.note().equals(note.strip())
                ? null
                : put(s, borough, new LocalPriorities(was.borough(), year, was.base(), was.factors(), note.strip()));
    }

    /** Agrees for a year what was agreed for the last one before. */
    public @Nullable PlanEdit copyFromBefore(Scenario s, Borough borough, int year) {
        return before(s, borough, year)
                .map(l -> put(s, borough, new LocalPriorities(l.borough(), year, l.base(), l.factors(), l.note())))
                .orElse(null);
    }

    /** Takes a year out. */
    public @Nullable PlanEdit remove(Scenario s, Borough borough, int year) {
        return DemandEdits.agree(s, borough.name(), agreed(s, borough, year).orElse(null), null, null);
    }

    private @Nullable PlanEdit put(Scenario s, Borough borough, LocalPriorities now) {
        return DemandEdits.agree(
                s, borough.name(), agreed(s, borough, now.year()).orElse(null), now, null);
    }

    /** The factors in words: {@code robbery of personal property ×2, burglary, residential ×1.5}. */
    public String words(LocalPriorities local) {
        return data.categories().stream()
                .filter(c -> local.factors().containsKey(c.id()))
                .map(c ->
                        name(c) + " " + NumberText.FACTOR.write(local.factors().getOrDefault(c.id(), 1.0)))
                .collect(Collectors.joining("; "));
    }

    /** The name of a category without the publisher's hyphens. */
    public static String name(CrimeCategory category) {
        return category.label().replace(" - ", ", ");
    }

    /** What to know of a priority on a category: that a factor does nothing, or how it is counted. */
    public String remark(Scenario s, LocalPriorities local, CrimeCategory category) {
        String base = local.base().isEmpty() ? s.profile() : local.base();
        double weight = Requirement.profile(profiles, s, base)
                .map(p -> p.weight(category))
                .orThrow();
        if (!data.crime().isAvailable(data.categories().indexOf(category))
                && data.description().folded().stream()
                        .noneMatch(f -> f.category().equals(category.id()))) {
            return "not in this ward set: the factor changes nothing";
        }
        if (weight == 0) {
            return "weighs 0 in the base profile: the factor changes nothing";
        }
        return category.policeGenerated() ? "counts police activity as much as need" : "";
    }

    /** The wards of a borough by what its priorities in force change, gainers first. */
    public List<Move> moves(Evaluation e, Borough borough) {
        Scenario s = e.scenario();
        DemandModel d = s.demand();
        List<LocalPriorities> others = d.local().stream()
                .filter(l -> !l.borough().equals(borough.code().value()))
                .toList();
        Scenario stripped =
                s.withDemand(new DemandModel(d.method(), d.profiles(), others, d.localYear(), d.indicators()));
        Need need = without;
        if (need == null || knownWithout == null || !sameNeed(knownWithout, stripped)) {
            need = Requirement.need(data, profiles, stripped).value();
            without = need;
            knownWithout = stripped;
        }
        if (need == null) {
            return List.of();
        }
        List<Move> moves = new ArrayList<>();
        for (int w = 0; w < data.wards().size(); w++) {
            if (data.wards().ward(w).borough().equals(borough)) {
                moves.add(
                        new Move(w, need.target(TargetMethod.SHARE, w), e.need().target(TargetMethod.SHARE, w)));
            }
        }
        moves.sort(Comparator.comparingDouble(Move::change).reversed());
        return moves;
    }

    private static boolean sameNeed(Scenario a, Scenario b) {
        return a.assumptions().equals(b.assumptions())
                && a.demand().equals(b.demand())
                && a.profile().equals(b.profile())
                && a.referenceRates().equals(b.referenceRates());
    }
}
