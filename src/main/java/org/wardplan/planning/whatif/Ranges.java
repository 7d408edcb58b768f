package org.wardplan.planning.whatif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.wardplan.base.WithProblems;
import org.wardplan.dataset.DataSet;
import org.wardplan.dataset.FoldedCategory;
import org.wardplan.model.crime.CrimeCategory;
import org.wardplan.model.crime.PriorityProfile;
import org.wardplan.model.geography.WardIndicator;
import org.wardplan.model.plan.Assumption;
import org.wardplan.model.plan.Assumptions;
import org.wardplan.model.plan.Objective;
import org.wardplan.model.plan.PhaseKeys;
import org.wardplan.model.plan.Rule;
import org.wardplan.model.plan.Scenario;
import org.wardplan.model.plan.TargetMethod;
import org.wardplan.model.plan.ValueRange;
import org.wardplan.model.workforce.Role;
import org.wardplan.planning.Requirement;

/**
 * Between what values the figures lie that a scenario's sums rest on: the user's ranges, else the program's own.
 *
 * <p>Harm weights run from the lowest to the highest weight of the Crime Severity Score (Office for National Statistics)
 * among the offences of the category, each times what the profile multiplies the category by. A profile that weighs all
 * offences alike has no harm weights.
 *
 * @param figures in the order of the scenario's list, harm weights last
 * @param fixed figures that stay as they are, with the reason
 */
public record Ranges(List<RangedFigure> figures, List<Fixed> fixed) {
    /** Key of the harm weight of a category: {@code weight.} and the category. */
    public static final String WEIGHT = "weight.";

    /** Targets rest on the reference rates, so vacancy, abstraction and effectiveness move what posts achieve alone. */
    public static final String TARGETS_STAY = "Targets rest on reference rates: vacancy, abstraction and effectiveness"
            + " change what posts achieve, not what wards need";

    /** Why a figure is not varied whose range the user made a point. */
    static final String POINT = "Its range is a point";

    /** A figure that is not varied. */
    public record Fixed(String key, String label, String reason) {}

    public Ranges {
        figures = List.copyOf(figures);
        fixed = List.copyOf(fixed);
    }

    /** The ranges of a scenario; no value where its profile is not there. */
    public static WithProblems<Ranges> of(WhatIfQuestion question) {
        WithProblems<PriorityProfile> profile = Requirement.profile(
                question.profiles(), question.scenario(), question.scenario().profile());
        return profile.map(p -> new Finder(question, p).ranges());
    }

    public Optional<RangedFigure> find(String key) {
        return figures.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Whether a profile weighs offences by harm: not where all that it weighs weigh the same. */
    static boolean weighsHarm(PriorityProfile profile) {
        return profile.weights().values().stream().filter(w -> w > 0).distinct().count() > 1;
    }

    private static final class Finder {
        private final WhatIfQuestion question;
        private final DataSet data;
        private final Scenario scenario;
        private final PriorityProfile profile;
        private final boolean byShare;
        private final List<RangedFigure> figures = new ArrayList<>();
        private final List<Fixed> fixed = new ArrayList<>();

        Finder(WhatIfQuestion question, PriorityProfile profile) {
            this.question = question;
            data = question.data();
            scenario = question.scenario();
            this.profile = profile;
            byShare = scenario.demand().method() == TargetMethod.SHARE;
        }

        Ranges ranges() {
            for (Assumption a : scenario.assumptions().list()) {
                if (!a.key().startsWith(PhaseKeys.ALL)) {
                    assumption(a);
                }
            }
            if (byShare && scenario.assumptions().value(Assumptions.ALPHA + "crime", 0) > 0) {
                data.categories().forEach(this::weight);
            }
            return new Ranges(figures, fixed);
        }

        private void assumption(Assumption a) {
            String out = outside(a);
            ValueRange user = scenario.ranges().get(a.key());
            if (out != null) {
                // What has no part in the sums is not worth a line, unless the user gave it a range.
                if (user != null) {
                    fixed.add(new Fixed(a.key(), a.label(), out));
                }
            } else if (a.key().equals(Assumptions.WINDOW_MONTHS)) {
                window(a, user);
            } else if (user != null) {
                add(a, user, RangedFigure.Basis.USER, "Set in this plan");
            } else if (a.key().endsWith(".effectiveness")
                    && a.key().startsWith(question.plan().roles().get(0).id() + ".")) {
                fixed.add(new Fixed(a.key(), a.label(), "The unit that other roles are weighed against"));
            } else {
                OwnRanges.Own own = OwnRanges.of(a);
                if (own != null) {
                    add(a, own.range(), RangedFigure.Basis.OWN, own.reason());
                } else if (a.value() != 0 || !a.key().startsWith(Assumptions.ALPHA)) {
                    fixed.add(new Fixed(a.key(), a.label(), why(a)));
                }
            }
        }

        private static String why(Assumption a) {
            if (a.key().startsWith(Assumptions.REFERENCE_FLOOR)) {
                return "A promise, not an estimate: give it a range to vary it";
            }
            if (a.key().startsWith("limit.")) {
                return "A limit of the rules: give it a range to vary it";
            }
            return a.value() == 0 ? "Taken as none: give it a range to vary it" : "No range: give it one to vary it";
        }

        private void add(Assumption a, ValueRange range, RangedFigure.Basis basis, String reason) {
            if (range.low() == range.high() && range.low() == a.value()) {
                fixed.add(new Fixed(a.key(), a.label(), POINT));
                return;
            }
            figures.add(new RangedFigure(
                    a.key(),
                    a.label(),
                    a.value(),
                    a.unit(),
                    range.low(),
                    range.high(),
                    List.of(),
                    a.status(),
                    a.source(),
                    basis,
                    reason));
        }

        private void window(Assumption a, @Nullable ValueRange user) {
            double low = user == null ? Math.min(a.value(), 12) : user.low();
            double high = user == null ? Math.max(a.value(), 24) : user.high();
            List<Double> options = WindowOptions.of(data.crime(), scenario.assumptions(), low, high);
            if (options.isEmpty() || options.equals(List.of(a.value()))) {
                fixed.add(new Fixed(a.key(), a.label(), "No other length fits the data without crossing its edge"));
                return;
            }
            figures.add(new RangedFigure(
                    a.key(),
                    a.label(),
                    a.value(),
                    a.unit(),
                    options.get(0),
                    options.get(options.size() - 1),
                    options,
                    a.status(),
                    a.source(),
                    user == null ? RangedFigure.Basis.OWN : RangedFigure.Basis.USER,
                    user == null
                            ? "Wardplan's assumption: one year or two, whole years that the data holds"
                            : "Set in this plan; whole years and the ends"));
        }

        /** Why a figure has no part in the sums of this scenario; null where it has. */
        private @Nullable String outside(Assumption a) {
            String key = a.key();
            for (Role role : question.plan().roles()) {
                if (key.startsWith(role.id() + ".")) {
                    return inUse(role) ? null : "There are no posts of this role";
                }
            }
            if (key.startsWith(Assumptions.ALPHA)) {
                return byShare ? share(key.substring(Assumptions.ALPHA.length())) : "Targets are by workload";
            }
            if (key.startsWith(Assumptions.AIM)) {
                return byShare ? null : "Targets are by workload";
            }
            if (key.startsWith(Assumptions.HOURS)) {
                return byShare || !counted(key.substring(Assumptions.HOURS.length())) ? "Not in the targets" : null;
            }
            if (key.equals(Assumptions.HOURS_POST) || key.equals(Assumptions.HOURS_WARD)) {
                return byShare ? "Targets are by share" : null;
            }
            if (key.startsWith("harm.")) {
                boolean harm = scenario.rulebook().aim().objective() == Objective.HARM;
                return harm ? null : "Only the objective of least harm looks at it";
            }
            return key.equals(Assumptions.WINDOW_FIRST)
                    ? "Which months are counted is a choice, not an estimate"
                    : null;
        }

        private boolean inUse(Role role) {
            int at = question.plan().roles().indexOf(role);
            return role.plannable()
                    || scenario.allocation().total(at) > 0
                    || scenario.rulebook().rules().stream()
                            .anyMatch(r -> r.on()
                                    && r instanceof Rule.Supervision s
                                    && s.role().equals(role.id()));
        }

        private boolean counted(String category) {
            int c = data.crime().categoryIndex(category);
            return c >= 0
                    && (data.crime().isAvailable(c) || foldedInto(category).isPresent());
        }

        private Optional<FoldedCategory> foldedInto(String category) {
            return data.description().folded().stream()
                    .filter(f -> f.category().equals(category))
                    .findFirst();
        }

        /** Why a share of the need index can't be varied; null where it can. */
        private @Nullable String share(String indicator) {
            if (!known(indicator)) {
                return "Not known in these wards, so left out of the need index";
            }
            boolean alone = scenario.assumptions().list().stream()
                    .filter(a -> a.key().startsWith(Assumptions.ALPHA) && a.value() > 0)
                    .filter(a -> known(a.key().substring(Assumptions.ALPHA.length())))
                    .allMatch(a -> a.key().equals(Assumptions.ALPHA + indicator));
            return alone ? "The need index has no other part" : null;
        }

        private boolean known(String indicator) {
            return switch (indicator) {
                case "crime", "population" -> true;
                case "jobs" ->
                    data.wards().wards().stream().allMatch(w -> w.jobs().isPresent());
                case "deprivation" ->
                    data.wards().wards().stream().allMatch(w -> w.deprivation().isPresent());
                default -> {
                    List<WardIndicator> all = new ArrayList<>(data.indicators());
                    all.addAll(scenario.demand().indicators());
                    yield all.stream()
                            .filter(i -> i.id().equals(indicator))
                            .anyMatch(i -> i.offWhereMissing()
                                    || Arrays.stream(i.by(data.wards())).noneMatch(Double::isNaN));
                }
            };
        }

        private void weight(CrimeCategory c) {
            double weight = profile.weight(c);
            if (weight <= 0 || !counted(c.id())) {
                return;
            }
            String key = WEIGHT + c.id();
            String label = "Harm weight: " + c.label();
            ValueRange user = scenario.ranges().get(key);
            String source = foldedInto(c.id())
                    .map(f -> c.basis() + "; counted inside another category in these wards, by its share of it")
                    .orElse(c.basis());
            if (user != null) {
                figures.add(weight(
                        key, label, weight, status(c), user, source, RangedFigure.Basis.USER, "Set in this plan"));
            } else if (!weighsHarm(profile)) {
                fixed.add(new Fixed(key, label, "This profile counts offences alike, whatever their harm"));
            } else if (c.severity() <= 0 || low(c) >= high(c)) {
                fixed.add(new Fixed(key, label, "The source gives one weight for all offences of this category"));
            } else {
                double times = weight / c.severity();
                figures.add(weight(
                        key,
                        label,
                        weight,
                        status(c),
                        new ValueRange(times * low(c), times * high(c)),
                        source,
                        RangedFigure.Basis.PUBLISHED,
                        "Lowest and highest weight of the Crime Severity Score among the offences of this category"
                                + (times == 1 ? "" : ", times what the profile gives it")));
            }
        }

        /** Published where the profile takes the score as it is; a multiplied one is an assumption, or the user's. */
        private Assumption.Status status(CrimeCategory c) {
            if (scenario.demand().profile(profile.id()).isPresent()) {
                return Assumption.Status.USER;
            }
            return profile.weight(c) == c.severity() ? Assumption.Status.PUBLISHED : Assumption.Status.ASSUMPTION;
        }

        private static double low(CrimeCategory c) {
            OptionalDouble low = c.severityLow();
            return low.orElse(c.severity());
        }

        private static double high(CrimeCategory c) {
            return c.severityHigh().orElse(c.severity());
        }

        private static RangedFigure weight(
                String key,
                String label,
                double weight,
                Assumption.Status status,
                ValueRange range,
                String source,
                RangedFigure.Basis basis,
                String reason) {
            return new RangedFigure(
                    key,
                    label,
                    weight,
                    Assumption.Unit.FACTOR,
                    range.low(),
                    range.high(),
                    List.of(),
                    status,
                    source,
                    basis,
                    reason);
        }
    }
}
